import type { Command } from './command.ts';

/** `trustplane rehearse`: whom the tokens of the TokenCases become on each cluster, and recording new cases. */
export const rehearse: Command = {
  name: 'rehearse',
  usage: '[DIR] [--case NAME] [--cluster NAME] [-o FORMAT] | [DIR] --record FILE [--jwks FILE] [--out FILE]',
  summary: 'Tell whom recorded tokens become on each cluster, and record new ones',
  description: `Every TokenCase of the environment is run on every cluster that it selects, as the API server of that version would
identify the token. Of a case that fails the trace is shown, and the nearest thing that would make it pass. The same
rehearsal is part of \`trustplane check\` and \`trustplane render\`.

--record makes a TokenCase of a token or of its claims: whom it becomes now is what it has to become from then on. The
signature and what is different in every token (iat, exp, nbf, jti, nonce) are left out, so that nobody can log in
with what is committed. - is stdin.

Exit code 0: every case passed. 1: one failed, or could not be rehearsed.`,
  positionals: { min: 0, max: 1, complete: 'folder' },
  flags: [
    {
      name: 'case',
      value: 'NAME',
      summary: 'Only this TokenCase; may be given several times.',
      multiple: true,
    },
    {
      name: 'cluster',
      value: 'NAME',
      summary: 'Only on this cluster; may be given several times.',
      multiple: true,
    },
    {
      name: 'output',
      short: 'o',
      value: 'FORMAT',
      summary: 'The format of the result; text by default.',
      choices: ['text', 'json', 'junit'],
    },
    {
      name: 'record',
      value: 'FILE',
      summary: 'Make a TokenCase of this token (JWT) or JSON file of claims.',
    },
    {
      name: 'jwks',
      value: 'FILE',
      summary: 'With --record, the keys of the issuer (JSON Web Key Set) that must have signed the token.',
    },
    { name: 'name', value: 'NAME', summary: 'With --record, the name of the case.' },
    { name: 'out', value: 'FILE', summary: 'With --record, a file to write it to that does not exist yet.' },
  ],
  // Loaded only when it is called, so that check and render start as fast as without it.
  run: async (args, world) => (await import('./rehearse/run-rehearse.ts')).runRehearse(args, world),
};
