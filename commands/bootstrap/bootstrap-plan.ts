import { createHash } from 'node:crypto';
import { fieldsByVersion } from '../../authentication/fields-by-version.ts';
import { emitYaml } from '../../generators/print/emit-yaml.ts';
import { platforms } from '../../model/platforms.ts';
import type { BootstrapInput } from './bootstrap-input.ts';
import type { Fact, NodeGuide, NodePaths } from './node-guide.ts';
import { observedFacts } from './observed-facts.ts';

/** All that has to be done on each control-plane node, for people and, as JSON, for programs. */
export interface BootstrapPlan {
  cluster?: string;
  platform: string;
  /** Absent where the distribution writes the file itself. */
  onNode?: {
    directory: { path: string; mode: string; group?: number };
    file: { path: string; mode: string; sha256: string; content: string };
    /** The file as the argument of the API server names it. */
    argument: string;
  };
  /** What the distribution is handed, where it writes the file, and an environment was named. */
  machineFile?: { sha256: string; content: string };
  port: number;
  /** Whether the API server says in a metric which bytes it has loaded; absent where its version is not known. */
  tellsHash?: boolean;
  settings: { file: string; content: string }[];
  restart: string;
  /** What a later change of the file means. */
  change: string;
  /** What has to be looked at before the restart. */
  warnings: string[];
  facts: readonly Fact[];
}

/** The plan for one distribution. */
export function planBootstrap(input: BootstrapInput, guide: NodeGuide): BootstrapPlan {
  const { platform, cluster, minor, directory, file, group, document, configuration, port, machine } = input;
  const seen = guide.seen ?? directory;
  const argument = { name: 'authentication-config', value: `${seen}/${file}` };
  const paths: NodePaths = { directory, file, seen, volume: 'trustplane', arguments: [argument] };
  return {
    ...(cluster !== undefined && { cluster }),
    platform,
    ...(guide.writesFile === undefined && {
      onNode: {
        directory: {
          path: directory,
          ...(group === undefined ? { mode: '0755' } : { mode: '2750', group }),
        },
        file: {
          path: `${directory}/${file}`,
          mode: group === undefined ? '0600' : '0640',
          sha256: createHash('sha256').update(document).digest('hex'),
          content: document,
        },
        argument: argument.value,
      },
    }),
    ...(machine !== undefined && { machineFile: { sha256: machine.sha256, content: machine.text } }),
    port,
    ...(minor !== undefined && {
      tellsHash: minor >= fieldsByVersion.apiVersions['apiserver.config.k8s.io/v1'],
    }),
    settings: guide.settings(paths, configuration).map((setting) => ({
      file: setting.file,
      content: machine?.text ?? emitYaml(setting.content),
    })),
    restart: guide.restart,
    change: guide.change,
    warnings: [
      'Remove every --oidc-* argument in the same edit: an API server refuses both at once.',
      ...(guide.owner !== undefined && group === undefined ? [guide.owner] : []),
      ...warnOfAnonymous(input, guide),
      ...(input.seLinuxType === undefined
        ? []
        : [`Label the directory for SELinux: chcon -R -t ${input.seLinuxType} ${directory}`]),
    ],
    facts: [...guide.facts, ...observedFacts],
  };
}

function warnOfAnonymous(
  { platform, minor, unprobed, configuration: { anonymous } }: BootstrapInput,
  guide: NodeGuide,
): string[] {
  const warnings: string[] = [];
  if (anonymous === undefined) {
    if (guide.anonymousFlag === 'dropped') {
      warnings.push(
        'The file has no `anonymous` block, and with a file this distribution leaves out --anonymous-auth=false: anonymous requests would be let in. Set spec.anonymous of the Cluster before you go on.',
      );
    } else if (guide.anonymousFlag === 'flagless') {
      warnings.push(
        'The file has no `anonymous` block: --anonymous-auth stays what it is, and where it is not set, anonymous requests are let in.',
      );
    }
    return warnings;
  }
  warnings.push(
    'Remove --anonymous-auth in the same edit if you set it: an API server does not start with that flag and an `anonymous` block.',
  );
  if (minor !== undefined && minor < fieldsByVersion.anonymousByDefault) {
    warnings.push(
      `Kubernetes 1.${minor} refuses the \`anonymous\` block; 1.${fieldsByVersion.anonymousByDefault} is the first that has it.`,
    );
  }
  const paths = anonymous.conditions?.map(({ path }) => path) ?? [];
  const missing = ['/livez', '/readyz'].filter((path) => !paths.includes(path));
  const lets = anonymous.enabled === true && (paths.length === 0 || missing.length === 0);
  if (platforms[platform].anonymousProbes !== undefined && unprobed !== true && !lets) {
    warnings.push(
      'The probes of the API server’s pod come without credentials: `anonymous` must be enabled, with the paths /livez and /readyz (kubeadm) among its conditions, or the kubelet restarts the API server again and again.',
    );
  }
  return warnings;
}
