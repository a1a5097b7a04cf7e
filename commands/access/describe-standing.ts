import type { StandingReport } from './report.ts';

/** Who somebody is at a cluster, in a line: `"acme:ann" in "acme:admins"`, or why they are not let in. */
export function describeStanding(standing: StandingReport): string {
  if ('refused' in standing) return `refused: ${standing.refused}`;
  if ('unverified' in standing) return `cannot be told: ${standing.unverified}`;
  const { username, groups, uid, extra } = standing;
  const quoted = groups.map((group) => JSON.stringify(group)).join(', ');
  return [
    `${JSON.stringify(username)}${groups.length > 0 ? ` in ${quoted}` : ' in no group'}`,
    ...(uid === undefined ? [] : [`uid ${JSON.stringify(uid)}`]),
    ...(extra === undefined ? [] : [`extra ${JSON.stringify(extra)}`]),
  ].join(', ');
}
