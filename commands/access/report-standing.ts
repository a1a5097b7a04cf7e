import type { Standing } from '../../model/access/standing.ts';
import type { StandingReport } from './report.ts';

/** What becomes of somebody, without what is empty. */
export function reportStanding(standing: Standing): StandingReport {
  if (standing.outcome === 'refused') return { refused: standing.reason };
  if (standing.outcome === 'unverified') return { unverified: standing.reason };
  const { username, uid, groups, extra } = standing.user;
  return {
    username,
    groups: groups ?? [],
    ...(uid !== '' && { uid }),
    ...(extra !== null && Object.keys(extra).length > 0 && { extra }),
    roles: standing.roles,
  };
}
