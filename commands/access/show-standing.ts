import { type Html, html } from './html.ts';
import type { StandingReport } from './report.ts';
import { showCodes } from './show-codes.ts';

/** Who somebody is, or why they are not let in. */
export function showStanding(standing: StandingReport): Html {
  if ('refused' in standing) return html`refused: ${standing.refused}`;
  if ('unverified' in standing) return html`cannot be told: ${standing.unverified}`;
  const { username, groups, uid, extra } = standing;
  return html`<code>${username}</code>${groups.length === 0 ? ' in no group' : html` in ${showCodes(groups)}`}${
    uid === undefined ? undefined : html`, uid <code>${uid}</code>`
  }${extra === undefined ? undefined : html`, extra <code>${JSON.stringify(extra)}</code>`}`;
}
