import { knownMinors, parseKubernetesMinor } from '../../authentication/kubernetes-version.ts';
import type { ClusterSpec } from '../../model/generated/kinds.ts';
import { platforms } from '../../model/platforms.ts';
import definitions from '../../model/schemas/definitions.json' with { type: 'json' };
import type { Arguments } from '../command.ts';
import { exampleEndpoint } from '../example-endpoint.ts';
import { readKubernetesVersion } from '../read-kubernetes-version.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { UsageError } from '../usage-error.ts';
import type { ImportSource } from './import-source.ts';
import type { Remark } from './remark.ts';
import { SourceFault } from './source-fault.ts';

/** What has to be known of a cluster besides who may log in, from the flags of this command or from the source. */
export interface ClusterFacts {
  name: string;
  minor: number;
  platform: ClusterSpec['platform'];
  serviceAccountIssuers: readonly string[];
  /** Whether nothing says that these are the issuers. */
  issuersAreAssumed: boolean;
  remarks: readonly Remark[];
}

const usualIssuer = 'https://kubernetes.default.svc.cluster.local';

/**
 * The facts about the cluster. A flag of this command wins over the source.
 *
 * @throws UsageError where the version or the name is missing or makes no sense; SourceFault where the source's does
 */
export function readFacts(source: ImportSource, flags: Arguments['flags']): ClusterFacts {
  const given = flags['service-account-issuer'] as readonly string[] | undefined;
  const stated = source.arguments?.flatMap(({ name, value }) =>
    name === 'service-account-issuer' && value ? [value] : [],
  );
  const own = stated !== undefined && stated.length > 0 ? stated : undefined;
  const known = given ?? own ?? (source.serviceAccountIssuer && [source.serviceAccountIssuer]);
  const issuersAreAssumed = !known;
  const name = readName(flags.cluster as string | undefined, source.clusterName);
  const platform = (flags.platform ?? source.platform) as ClusterSpec['platform'];
  const isEndpoint = platforms[platform].issuerIsEndpoint === true;
  const assumed = isEndpoint ? exampleEndpoint(name) : usualIssuer;
  const remarks: Remark[] = issuersAreAssumed
    ? [
        {
          kind: 'assumed',
          text: isEndpoint
            ? `serviceAccountIssuers: ${assumed}, which is only an example: on ${platform} it is the endpoint of the control plane, unless somebody set another. The machine configuration says it (cluster.controlPlane.endpoint): import that, or give what \`kubectl get --raw /.well-known/openid-configuration\` shows as --service-account-issuer.`
            : `serviceAccountIssuers: ${assumed}, which is usual; nothing says it. \`kubectl get --raw /.well-known/openid-configuration\` shows the right one, for --service-account-issuer.`,
        },
      ]
    : [];
  if (platform === 'other') {
    remarks.push({
      kind: 'assumed',
      text: 'platform: other; nothing says which distribution it is. --platform does.',
    });
  }
  return {
    name,
    minor: readMinor(source, flags.kubernetes as string | undefined),
    platform,
    serviceAccountIssuers: known || [assumed],
    issuersAreAssumed,
    remarks,
  };
}

function readMinor({ name, kubernetesVersion }: ImportSource, flag: string | undefined): number {
  if (flag !== undefined) return readKubernetesVersion(flag);
  const [oldest, newest] = [knownMinors[0]!, knownMinors.at(-1)!];
  if (kubernetesVersion === undefined) {
    throw new UsageError(
      `${name} does not say which Kubernetes its API servers are. Add the version of the oldest, as --kubernetes 1.${newest}.`,
    );
  }
  const { text, place } = kubernetesVersion;
  const minor = parseKubernetesMinor(text);
  if (minor !== undefined && knownMinors.includes(minor)) return minor;
  const shown = escapeInvisible(text);
  if (minor !== undefined && minor < oldest) {
    throw new SourceFault(
      `${place}: Kubernetes ${shown} cannot reload an authentication file; 1.${oldest} is the first that can. Upgrade first, or say what it will be: --kubernetes 1.${oldest}.`,
    );
  }
  throw new SourceFault(
    `${place}: Kubernetes ${shown} is not known here; 1.${oldest} to 1.${newest} are. Say which rules to go by: --kubernetes 1.${newest}.`,
  );
}

function readName(flag: string | undefined, own: string | undefined): string {
  const { pattern, maxLength } = definitions.definitions.name;
  const fits = (name: string) => new RegExp(pattern).test(name) && name.length <= maxLength;
  if (flag !== undefined) {
    if (fits(flag)) return flag;
    throw new UsageError(
      `"${escapeInvisible(flag)}" cannot be a cluster's name: lower-case letters, digits and '-', at most ${maxLength} characters.`,
    );
  }
  // The context of a kubeconfig is often USER@CLUSTER.
  const name = (own ?? '')
    .replace(/^.*@/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, '');
  return fits(name) ? name : 'cluster-1';
}
