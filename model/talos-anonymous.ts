/** What Talos' own document lets in without credentials: the kubelet's probes of the API server, and /healthz. */
export const talosAnonymous = {
  enabled: true,
  conditions: [{ path: '/livez' }, { path: '/readyz' }, { path: '/healthz' }],
} as const;
