import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import { type DeliveryType, deliveryTypes } from '../delivery-types.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Delivery } from '../generated/kinds.ts';
import { platforms } from '../platforms.ts';
import { checkGardener } from './check-gardener.ts';
import { checkK0rdent } from './check-k0rdent.ts';
import { checkMachineVersion } from './check-machine-version.ts';
import { checkNodeFile } from './check-node-file.ts';
import { checkOpenIDConnect } from './check-open-id-connect.ts';

type CheckDelivery = (compiled: CompiledCluster, environment: string) => Finding[];

/** What each way of delivery asks of the Cluster that chooses it. */
const checks: Readonly<Record<Delivery['type'], CheckDelivery>> = {
  NodeFile: ({ cluster }, environment) => checkNodeFile(cluster, environment),
  K0rdent: checkK0rdent,
  Gardener: checkGardener,
  OpenIDConnect: checkOpenIDConnect,
  Talos: checkMachineVersion,
  KubeOne: checkMachineVersion,
};

/** What speaks against delivering a cluster's document the way its Cluster object says. */
export function checkDelivery(compiled: CompiledCluster, environment: string): Finding[] {
  const { type } = compiled.cluster.document.spec.delivery;
  return [...checkType(compiled), ...checks[type](compiled, environment)];
}

/** What is wrong with the choice itself: the platform, and fields that belong to another one. */
function checkType({ cluster }: CompiledCluster): Finding[] {
  const { delivery, platform, apiServer } = cluster.document.spec;
  const { type } = delivery;
  const { block, elsewhere, platforms: fitting, webhook } = deliveryTypes[type];
  const at = (field: string) => ({ document: cluster.source, path: ['spec', 'delivery', field] });
  const findings: Finding[] = [];
  const { noNodeFile, liftedBy } = platforms[platform];
  const lifted = liftedBy !== undefined && apiServer?.[liftedBy] === true;
  const reason = fitting === undefined && !webhook && !lifted ? noNodeFile : undefined;
  if (reason !== undefined) {
    const [other] =
      Object.entries(deliveryTypes).find(([, each]) => each.platforms?.includes(platform)) ?? [];
    findings.push({
      rule: 'delivery-platform',
      message: `${type} does not fit ${platform}: ${reason}.`,
      place: at('type'),
      help:
        other === undefined
          ? `Where the controllers do (--enable-worker or --single), say so: apiServer: {${liftedBy}: true}; else the file is yours to replace, and \`trustplane bootstrap\` prints it.`
          : `Use type: ${other}.`,
    });
  }
  if (apiServer?.enableWorker !== undefined && liftedBy !== 'enableWorker') {
    findings.push({
      rule: 'delivery-platform',
      message: `enableWorker is about controllers of k0s, and the platform is ${platform}.`,
      place: { document: cluster.source, path: ['spec', 'apiServer', 'enableWorker'], at: 'key' },
      help: 'Remove the line, or set platform: k0s.',
    });
  }
  if (fitting?.includes(platform) === false) {
    findings.push({
      rule: 'delivery-platform',
      message: `${type} does not fit ${platform}: it is for ${fitting.join(', ')}.`,
      place: at('type'),
      help: `Set spec.platform to ${fitting.join(' or ')}, or use another type.`,
    });
  }
  if (elsewhere && delivery.in === undefined) {
    findings.push({
      rule: 'missing-field',
      message: 'The field "in" is missing.',
      place: at('in'),
      help: `With ${type} the objects are applied in another cluster: write in: and the name of its Cluster.`,
    });
  }
  if (!elsewhere && delivery.in !== undefined) {
    findings.push({
      rule: 'delivery-type',
      message: `With ${type} the objects are applied in the cluster itself, so "in" means nothing.`,
      place: at('in'),
      help: 'Remove the line.',
    });
  }
  for (const [otherType, other] of Object.entries(deliveryTypes) as [Delivery['type'], DeliveryType][]) {
    if (other.block === block || delivery[other.block] === undefined) continue;
    findings.push({
      rule: 'delivery-type',
      message: `The field "${other.block}" belongs to type: ${otherType}, and the type is ${type}.`,
      place: { ...at(other.block), at: 'key' },
      help: `Set type: ${otherType}, or remove the field.`,
    });
  }
  return findings;
}
