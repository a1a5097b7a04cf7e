import type { Identification } from '../../authentication/identify/identification.ts';
import type { TokenExpectation } from '../generated/kinds.ts';
import type { Difference } from './difference.ts';

/**
 * Which expectations an answer does not meet: the user name exactly, the groups all in any order, the uid, the extra
 * attributes that are named; or a text that the refusal contains. What is not expected is not looked at.
 */
export function findDifferences(
  expect: TokenExpectation,
  answer: Exclude<Identification, { outcome: 'unverified' }>,
): Difference[] {
  const { username, groups, uid, extra, refused } = expect;
  if (refused !== undefined) {
    if (answer.outcome === 'user') return [{ path: ['refused'], expected: refused, actual: undefined }];
    const texts = [answer.refused, ...answer.alternatives];
    const isMet = texts.some((text) => text.includes(refused));
    return isMet ? [] : [{ path: ['refused'], expected: refused, actual: answer.refused }];
  }
  if (answer.outcome === 'refused') {
    return [{ path: ['username'], expected: username ?? '', actual: undefined }];
  }
  const { user } = answer;
  const differences: Difference[] = [];
  const compare = (
    path: Difference['path'],
    expected: string | readonly string[] | undefined,
    actual: string | readonly string[],
  ) => {
    if (expected !== undefined && !isSame(expected, actual)) differences.push({ path, expected, actual });
  };
  compare(['username'], username, user.username);
  compare(['groups'], groups, user.groups ?? []);
  compare(['uid'], uid, user.uid);
  for (const [key, values] of Object.entries(extra ?? {})) {
    compare(['extra', key], values, user.extra?.[key] ?? []);
  }
  return differences;
}

function isSame(expected: string | readonly string[], actual: string | readonly string[]): boolean {
  if (typeof expected === 'string' || typeof actual === 'string') return expected === actual;
  const [one, other] = [new Set(expected), new Set(actual)];
  return one.size === other.size && [...one].every((each) => other.has(each));
}
