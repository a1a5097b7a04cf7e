import { deliveryTypes } from '../../model/delivery-types.ts';
import type { Delivery } from '../../model/generated/kinds.ts';
import { platforms } from '../../model/platforms.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { UsageError } from '../usage-error.ts';
import type { InitAnswers } from './init-answers.ts';
import { listDeliveries } from './list-deliveries.ts';

/**
 * How the document reaches the API servers, as somebody wrote it; an empty text is no answer.
 *
 * @throws UsageError for what the platform does not have, with what it has
 */
export function readDelivery(text: string, platform: InitAnswers['platform']): Delivery['type'] {
  const possible = listDeliveries(platform);
  const chosen = possible.find((type) => type === text);
  if (chosen !== undefined) return chosen;
  const [own] = Object.entries(deliveryTypes).find(
    ([, each]) => each.elsewhere && each.platforms?.includes(platform),
  ) ?? [undefined];
  if (own !== undefined && (text === '' || text === own))
    throw new UsageError(explainElsewhere(platform, own));
  if (text === 'NodeFile') {
    throw new UsageError(
      `A DaemonSet cannot deliver to ${platform}, because ${platforms[platform].noNodeFile}. There is: ${possible.join(', ')}.`,
    );
  }
  throw new UsageError(
    `${text === '' ? 'Nothing' : `"${escapeInvisible(text)}"`} is no way to deliver to ${platform}. There is: ${possible.join(', ')}.`,
  );
}

/** Two Clusters are needed, and what is true of the other one nobody has said. */
function explainElsewhere(platform: InitAnswers['platform'], type: string): string {
  const { block } = deliveryTypes[type as Delivery['type']];
  const where = `{type: ${type}, in: management, ${block}: {namespace: NAMESPACE}}`;
  return `The control plane of a cluster of ${platform} is run in another cluster, and its document is applied there, so begin with that one: \`trustplane init DIR --cluster management --platform PLATFORM\`. Then copy its clusters/management.yaml to clusters/NAME.yaml, write there the name, the version, the audience, platform: ${platform} and delivery: ${where}, and in tokens/ the audiences of both, as in aud: [management, NAME]. With --delivery OpenIDConnect its API servers ask a webhook, and no other cluster is needed.`;
}
