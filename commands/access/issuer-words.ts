import type { IssuerReport } from './report.ts';

/** The sign and the word for what happens to an issuer. */
export const issuerWords: Readonly<Record<IssuerReport['state'], { sign: string; word: string }>> = {
  added: { sign: '+', word: 'is trusted now' },
  removed: { sign: '-', word: 'is no longer trusted' },
  changed: { sign: '~', word: 'is trusted differently' },
};
