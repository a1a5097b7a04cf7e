import { providerIds } from '../model/providers/provider-ids.ts';
import type { Command } from './command.ts';

/** `trustplane issuer add`: trusts one more OpenID Connect issuer. */
export const issuer: Command = {
  name: 'issuer',
  usage: 'add URL [--dir DIR]',
  summary: 'Add an OpenID Connect issuer to an environment, with a safe mapping and a first token case',
  description: `URL is the issuer, byte for byte the \`iss\` claim of its tokens. Its discovery document and its keys are fetched over
HTTPS as the API server would do it: with the CA that is given and no other, from public addresses unless --internal
says otherwise. Then an Issuer and a TokenCase are written whose comments say why each line is as it is. No file is
overwritten, and nothing is written that \`trustplane check\` refuses.

Issuers of well-known providers are recognised by their URL or their keys. Where an issuer signs tokens for the whole
world, --pin says whose tokens are meant. The new issuer gives nobody a role; that is for you to write.`,
  positionals: {
    min: 1,
    max: 2,
    actions: [{ value: 'add', description: 'Write an Issuer and its first TokenCase' }],
  },
  flags: [
    { name: 'dir', value: 'DIR', summary: 'The environment; the current folder by default.' },
    {
      name: 'name',
      value: 'NAME',
      summary:
        'What the Issuer is called, and its users are prefixed with; by default what the provider suggests.',
    },
    {
      name: 'provider',
      value: 'ID',
      summary: 'What the issuer is, where the URL does not show it.',
      choices: providerIds,
    },
    {
      name: 'pin',
      value: 'CLAIM=VALUE',
      summary: 'Whose tokens are meant, such as repository_owner_id=1234567; may be given several times.',
      multiple: true,
    },
    {
      name: 'ca',
      value: 'FILE',
      summary:
        'The CA of the issuer (PEM), which alone is trusted; copied to DIR/ca unless it is in the repository already.',
    },
    { name: 'internal', summary: 'The host of the issuer may have a private address.' },
    {
      name: 'audience',
      value: 'AUDIENCE',
      summary: 'The audience of its tokens; by default that of each cluster. May be given several times.',
      multiple: true,
    },
    { name: 'username-claim', value: 'CLAIM', summary: 'The claim that makes the user name.' },
    { name: 'groups-claim', value: 'CLAIM', summary: 'The claim that makes the groups.' },
    {
      name: 'clusters',
      value: 'KEY=VALUE',
      summary: 'A label of the clusters that trust it; all clusters by default. May be given several times.',
      multiple: true,
    },
    {
      name: 'without-expressions',
      summary:
        'Leave out the rules of the provider that are expressions (CEL), which a webhook does not know; who else gets in then is said.',
    },
    { name: 'offline', summary: 'Fetch nothing; what was not checked is said.' },
    { name: 'dry-run', summary: 'Print what would be written, and write nothing.' },
  ],
  // The data of the providers and the network, which no other command should have to read in.
  run: async (args, world) => (await import('./issuer/run-issuer.ts')).runIssuer(args, world),
};
