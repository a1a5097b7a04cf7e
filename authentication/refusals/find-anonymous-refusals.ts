import type { AnonymousAuthConfig, AuthenticationConfiguration } from '../configuration.ts';
import { rememberByText } from '../remember-by-text.ts';
import { judgeText } from './judge-text.ts';
import { listStrings } from './list-strings.ts';
import type { Refusal } from './refusal.ts';

/** What anonymous access upstream lets pass: everything, or paths that no request can have. */
export function findAnonymousRefusals({ anonymous }: AuthenticationConfiguration): Refusal[] {
  return anonymous?.enabled === true ? judge(JSON.stringify(anonymous.conditions ?? [])) : [];
}

/** By the text of the conditions, because the clusters of a fleet mostly have the same ones. */
const judge = rememberByText((text) => findRefusals(JSON.parse(text)));

function findRefusals(conditions: NonNullable<AnonymousAuthConfig['conditions']>): Refusal[] {
  if (conditions.length === 0) {
    return [
      {
        rule: 'anonymous-everywhere',
        path: ['anonymous', 'enabled'],
        message: 'Without conditions, requests without credentials are let in on every path.',
        help: 'Name the paths, such as /livez, /readyz and /healthz, or set enabled: false.',
      },
    ];
  }
  const seen = new Set<string>();
  const refusals: Refusal[] = listStrings(conditions, ['anonymous', 'conditions']).flatMap(judgeText);
  for (const [index, condition] of conditions.entries()) {
    const path = condition?.path ?? '';
    const fault = findFault(path, seen);
    seen.add(path);
    if (fault === undefined) continue;
    refusals.push({
      rule: 'anonymous-condition',
      path: ['anonymous', 'conditions', index, ...(condition?.path === undefined ? [] : ['path'])],
      message: `The path "${path}" ${fault}.`,
      help: 'Write the exact path of the request, as /livez; /livez does not allow /livez/ping.',
    });
  }
  return refusals;
}

function findFault(path: string, seen: ReadonlySet<string>): string | undefined {
  if (seen.has(path)) return 'stands there twice';
  if (path === '') return 'is empty, and no request has an empty path';
  if (!path.startsWith('/')) return 'does not start with a slash, and no request has such a path';
  if (path.includes('*')) return 'is compared as it stands; there are no wildcards';
  if (/[?#]/.test(path)) return 'has a query or fragment, which is no part of a path';
  return undefined;
}
