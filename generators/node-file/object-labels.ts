import type { Settings } from './settings.ts';

/** The labels of an object, by the part it plays. Those of the DaemonSet's pods are also its selector. */
export function objectLabels(settings: Settings, part: 'sync' | 'configuration'): Record<string, string> {
  return {
    ...settings.labels,
    ...selectorLabels(settings, part),
    'app.kubernetes.io/managed-by': 'trustplane',
  };
}

/** The labels that never change for a part: a DaemonSet's selector cannot be changed. */
export function selectorLabels(settings: Settings, part: 'sync' | 'configuration'): Record<string, string> {
  if (settings.profile === 'kube-dc') {
    return {
      'app.kubernetes.io/name': 'kube-dc',
      'app.kubernetes.io/instance': settings.releaseName ?? 'kube-dc',
      'app.kubernetes.io/component': part === 'sync' ? 'auth-config-sync' : 'auth-config',
    };
  }
  return { 'app.kubernetes.io/name': 'trustplane', 'app.kubernetes.io/component': part };
}
