import { suggestName } from '../../model/diagnostics/suggest-name.ts';
import { pinsOfUrl } from '../../model/providers/pins-of-url.ts';
import type { Provider, ProviderPin } from '../../model/providers/provider.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { UsageError } from '../usage-error.ts';
import type { IssuerRequest } from './issuer-request.ts';

/**
 * A value for each claim that says whose tokens are meant: as the URL says it, or as somebody did.
 *
 * @throws UsageError for one that is missing, unknown, or looks like none
 */
export function choosePins(
  provider: Provider,
  { url, pins }: Pick<IssuerRequest, 'url' | 'pins'>,
): Readonly<Record<string, string>> {
  const known = provider.pins.map(({ claim }) => claim);
  for (const claim of Object.keys(pins)) {
    if (known.includes(claim)) continue;
    const meant = suggestName(claim, known);
    throw new UsageError(
      known.length === 0
        ? `${provider.title} needs no --pin. Leave it out, and write rules of your own into the file.`
        : `${provider.title} is not pinned by "${escapeInvisible(claim)}".${meant === undefined ? '' : ` Did you mean "${meant}"?`} There is: ${known.join(', ')}.`,
    );
  }
  const chosen = { ...pinsOfUrl(provider, url), ...pins };
  for (const pin of provider.pins) {
    const value = chosen[pin.claim];
    if (value === undefined) throw new UsageError(explainMissing(provider, pin));
    if (!new RegExp(pin.pattern ?? '^[0-9a-z-]+$').test(value)) {
      throw new UsageError(
        `"${escapeInvisible(value)}" is not a ${pin.claim}${pin.example === undefined ? '' : `, which looks like ${pin.example}`}. ${findIt(pin)}`,
      );
    }
  }
  return chosen;
}

function explainMissing(provider: Provider, pin: ProviderPin): string {
  const shown = `--pin ${pin.claim}=${pin.example ?? 'VALUE'}`;
  return `${provider.title}: the issuer signs tokens for others too, so say whose are meant, as in ${shown}. ${findIt(pin)}`;
}

function findIt({ claim, find, from }: ProviderPin): string {
  if (find !== undefined) return `Yours: ${find}.`;
  return from === undefined
    ? ''
    : `The issuer's own URL usually says the ${claim}; see that it is not a shared one.`;
}
