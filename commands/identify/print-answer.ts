import type { Identification } from '../../authentication/identify/identification.ts';
import type { IdentifiedUser } from '../../authentication/identify/identified-user.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { printStep } from './print-step.ts';
import { toJsonStep } from './to-json-step.ts';

/** What is printed: an identification, with what has to be said of it besides. */
export interface Answer {
  readonly identification: Identification;
  /** Why the user is not to be relied on; there is one only with a user. */
  readonly unverified?: string;
  readonly withTrace: boolean;
}

/** Prints an answer for programs: `user`, `refused` or `unverified`, each followed by the trace if it is asked for. */
export function printAnswerJson({ identification, unverified, withTrace }: Answer): string {
  const { trace } = identification;
  const answer = {
    ...(identification.outcome === 'user' && { user: identification.user }),
    ...(identification.outcome === 'refused' && { refused: identification.refused }),
    ...(identification.outcome === 'refused' &&
      identification.alternatives.length > 0 && { alternatives: identification.alternatives }),
    ...(identification.outcome === 'unverified' && { unverified: identification.reason }),
    ...(unverified !== undefined && { unverified }),
    ...(withTrace && { trace: trace.map(toJsonStep) }),
  };
  // Characters that cannot be seen are escaped, which JSON reads back as what they are.
  const text = JSON.stringify(answer, null, 2).replace(/[\u007f-\u009f\u2028\u2029\p{Cf}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
  return `${text}\n`;
}

/** Prints an answer for people. */
export function printAnswerText({ identification, unverified, withTrace }: Answer): string {
  const steps = withTrace ? [...identification.trace.map(printStep), ''] : [];
  const answer =
    identification.outcome === 'user'
      ? printUser(identification.user)
      : identification.outcome === 'unverified'
        ? [`cannot be verified: ${identification.reason}`]
        : printRefusal(identification);
  const warning = unverified === undefined ? [] : [`NOT VERIFIED: ${unverified}`];
  return [...steps, ...warning, ...answer].map((line) => `${escapeInvisible(line)}\n`).join('');
}

function printUser({ username, uid, groups, extra }: IdentifiedUser): string[] {
  const list = (values: readonly string[]) => values.map((each) => JSON.stringify(each)).join(', ');
  return [
    `user name: ${JSON.stringify(username)}`,
    `uid:       ${uid === '' ? 'none' : JSON.stringify(uid)}`,
    `groups:    ${groups === null || groups.length === 0 ? 'none' : list(groups)}`,
    ...Object.entries(extra ?? {}).map(([key, values]) => `extra:     ${key}: ${list(values)}`),
  ];
}

function printRefusal({ refused, alternatives }: Extract<Identification, { outcome: 'refused' }>): string[] {
  return [
    ...`refused: ${refused}`.split('\n'),
    ...alternatives.map((text) => `or:      ${text} (the API server looks at these rules in no fixed order)`),
  ];
}
