import type { Command } from './command.ts';

/** `trustplane demo`: rollouts on a laptop, with the real agent and without Kubernetes. */
export const demo: Command = {
  name: 'demo',
  usage: '[DIR [--destination NAME]] [--interactive] [--keep]',
  summary: 'Show rollouts on this machine, with the real agent and without Kubernetes',
  description: `Three temporary folders play the control-plane nodes of a cluster. Each has the agent's scripts, run by \`sh\`, and
a server on loopback that loads and refuses its file as kube-apiserver does, but asks no issuer. No root, no
network; curl, flock and setsid are needed. By itself it shows a change, a document that is refused and undone,
and the fix, in a few seconds. With DIR, an environment of yours, or --interactive, a small one of its own, it
rolls out whatever you save there, until Ctrl-C. Everything is taken away again, however it ends.`,
  positionals: { min: 0, max: 1, complete: 'folder' },
  flags: [
    {
      name: 'destination',
      short: 'd',
      value: 'NAME',
      summary: 'Whose document is rolled out; needed where there are several.',
    },
    { name: 'interactive', summary: 'Watch the files and roll out what is saved, until Ctrl-C.' },
    { name: 'keep', summary: 'Leave the temporary folder, to look at what the agents wrote.' },
  ],
  // Loaded only when it is called: no other command needs servers and child processes.
  run: async (args, world) => (await import('./demo/run-demo.ts')).runDemo(args, world),
};
