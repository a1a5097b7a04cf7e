import { asksWebhook } from '../../model/asks-webhook.ts';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import { deliveryTypes } from '../../model/delivery-types.ts';
import type { ClusterSpec } from '../../model/generated/kinds.ts';
import { platforms } from '../../model/platforms.ts';
import type { Arguments, World } from '../command.ts';
import { exitCodes, type Outcome } from '../outcome.ts';
import { readSoundTarget } from '../read-sound-target.ts';
import { UsageError } from '../usage-error.ts';
import type { BootstrapInput } from './bootstrap-input.ts';
import { planBootstrap } from './bootstrap-plan.ts';
import { describeCluster } from './describe-cluster.ts';
import { describePlatform } from './describe-platform.ts';
import { kubeoneFeature } from './kubeone-feature.ts';
import { nodeGuides } from './node-guides.ts';
import { printPlan } from './print-plan.ts';
import { printWebhookPlan } from './print-webhook-plan.ts';
import { planWebhook } from './webhook-plan.ts';

/**
 * Does what `trustplane bootstrap` says.
 *
 * @throws UsageError where flags contradict each other, or there is nothing to prepare
 */
export function runBootstrap({ positionals, flags }: Arguments, world: World): Outcome {
  const platform = flags.platform as ClusterSpec['platform'] | undefined;
  if (platform !== undefined && (positionals.length > 0 || flags.destination !== undefined)) {
    throw new UsageError(
      'The platform is what the Cluster of the environment says. Leave --platform out, or DIR and --destination.',
    );
  }
  const print = <Plan>(plan: Plan, printText: (plan: Plan) => string): Outcome => ({
    exitCode: exitCodes.done,
    stdout: flags.output === 'json' ? `${JSON.stringify(plan, null, 2)}\n` : printText(plan),
  });
  let input: BootstrapInput;
  if (platform !== undefined) input = describePlatform(platform);
  else {
    // How the file gets to where no agent runs is what is asked for here; nothing else that does not fit is.
    const spared = {
      rule: 'delivery-platform',
      where: ({ cluster }: CompiledCluster) => mayLackAgent(cluster.document.spec),
    } as const;
    const destination = flags.destination as string | undefined;
    const target = readSoundTarget(positionals[0] ?? '.', destination, world, spared);
    if (target.report !== undefined) return { exitCode: target.exitCode, stderr: target.report };
    input = describeCluster(target.compiled);
    if (asksWebhook(target.compiled.cluster)) return print(planWebhook(input), printWebhookPlan);
  }
  const isFeature = input.platform === 'kubeone' && input.machine !== undefined;
  const guide = isFeature ? kubeoneFeature : nodeGuides[input.platform];
  if (guide === undefined) {
    const [type] =
      Object.entries(deliveryTypes).find(([, each]) => each.platforms?.includes(input.platform)) ?? [];
    const way =
      type === undefined
        ? "Hand the file over in the platform's own way."
        : `delivery.type: ${type} hands it over.`;
    throw new UsageError(
      `There is nothing to prepare for ${input.platform}: ${platforms[input.platform].noNodeFile}. ${way}`,
    );
  }
  return print(planBootstrap(input, guide), printPlan);
}

/** Whether the file is delivered to nodes of which only the Cluster could say that the agent runs there. */
function mayLackAgent({ platform, delivery }: ClusterSpec): boolean {
  return delivery.type === 'NodeFile' && platforms[platform].liftedBy !== undefined;
}
