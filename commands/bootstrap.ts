import { platforms } from '../model/platforms.ts';
import type { Command } from './command.ts';

/** `trustplane bootstrap`: what has to be set once on each control-plane node. */
export const bootstrap: Command = {
  name: 'bootstrap',
  usage: '[DIR [--destination NAME] | --platform PLATFORM] [-o FORMAT]',
  summary: 'Print what has to be set once on each control-plane node',
  description: `The argument of the API server, the directory that it has to see, and the first file, with what is known about the
distribution and where from. With DIR, an environment, everything is as its Cluster says, and the file has the
bytes that will be delivered; the agent then finds them loaded. Of a cluster whose API servers ask a webhook it is the
kubeconfig and the arguments for that. With --platform alone the file trusts no issuer.
Nothing is changed anywhere.`,
  positionals: { min: 0, max: 1, complete: 'folder' },
  flags: [
    {
      name: 'destination',
      short: 'd',
      value: 'NAME',
      summary: 'The destination; needed where there are several.',
    },
    {
      name: 'platform',
      value: 'PLATFORM',
      summary: 'The distribution, without an environment.',
      choices: Object.keys(platforms),
    },
    { name: 'output', short: 'o', value: 'FORMAT', summary: 'How to print it.', choices: ['text', 'json'] },
  ],
  // Guides for seven platforms, which no other command should have to read in.
  run: async (args, world) => (await import('./bootstrap/run-bootstrap.ts')).runBootstrap(args, world),
};
