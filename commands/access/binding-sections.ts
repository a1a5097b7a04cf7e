import type { BindingReport } from './report.ts';

/** The titles under which bindings are listed, in the order of their urgency. */
export const bindingSections: readonly { state: BindingReport['state']; sign: string; title: string }[] = [
  { state: 'orphaned', sign: '!', title: 'Stay, but match nobody any longer' },
  { state: 'replaced', sign: '~', title: 'Are for another name' },
  { state: 'removed', sign: '-', title: 'Are gone' },
  { state: 'revived', sign: '!', title: 'Were there, and match somebody now' },
  { state: 'added', sign: '+', title: 'Are new' },
];
