import type { JWTAuthenticator } from '../configuration.ts';
import { parseGoUrl } from '../parse-go-url.ts';
import { rememberByText } from '../remember-by-text.ts';
import { classifyHost } from './classify-host.ts';
import { findLookalike } from './find-lookalike.ts';
import type { Refusal } from './refusal.ts';
import type { RefusalOptions } from './refusal-options.ts';

/** Hosts that lead where no issuer should be, or that a reader takes for another one. */
export function findHostRefusals({ issuer }: JWTAuthenticator, { internal }: RefusalOptions): Refusal[] {
  const refusals: Refusal[] = [];
  for (const field of fields) {
    const host = readHost(issuer?.[field] ?? '');
    if (host === '') continue;
    for (const refusal of (internal ? judgeInternal : judgePublic)(host))
      refusals.push({ ...refusal, path: ['issuer', field] });
  }
  return refusals;
}

const fields = ['url', 'discoveryURL'] as const;

/** By the host, because the realms of one server share it. */
const judgePublic = rememberByText((host) => judgeHost(host, false));
const judgeInternal = rememberByText((host) => judgeHost(host, true));

function judgeHost(host: string, internal: boolean): Omit<Refusal, 'path'>[] {
  if (/[^\x00-\x7f]/.test(host)) {
    return [
      {
        rule: 'lookalike-host',
        message: `The host "${host}" is not ASCII.`,
        help: 'Write its ASCII form (xn--…), which cannot be taken for another name.',
      },
    ];
  }
  const refusals: Omit<Refusal, 'path'>[] = [];
  const lookalike = findLookalike(host);
  if (lookalike !== undefined) {
    refusals.push({
      rule: 'lookalike-host',
      message: `The host "${host}" can be taken for another one: ${lookalike}.`,
      help: 'Make sure whose host this is, and write the one that is meant.',
    });
  }
  const found = classifyHost(host);
  if (found === undefined) return refusals;
  const { name, isAddress, isDisguised, reach } = found;
  if (isDisguised) {
    refusals.push({
      rule: 'numeric-host',
      message: `The host "${host}" is an IPv4 address in an unusual form, which not every program reads.`,
      help: 'Write the host name, or the address as four decimal numbers.',
    });
  }
  if (reach === 'forbidden') {
    refusals.push({
      rule: 'metadata-host',
      message: `The host "${name}" is link-local, unspecified, multicast, or a cloud's metadata service.`,
      help: 'Write the host name of the issuer.',
    });
  } else if (reach === 'private' && !internal) {
    refusals.push({
      rule: 'internal-host',
      message: `The host "${name}" belongs to a private network.`,
      help: 'Correct the host; if it is meant to be private, set spec.internal: true in the Issuer or IssuerClass.',
    });
  } else if (isAddress && reach === 'public' && !isDisguised) {
    refusals.push({
      rule: 'ip-literal-issuer',
      message: `The issuer's host is the address ${name}, not a name.`,
      help: 'Write the host name that the issuer has in its certificate.',
    });
  }
  return refusals;
}

/** Without its port, with its brackets; empty where upstream reads none. */
function readHost(url: string): string {
  if (url === '') return '';
  const parsed = parseGoUrl(url);
  return 'error' in parsed ? '' : parsed.url.host.replace(/:\d*$/, '');
}
