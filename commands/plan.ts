import type { Command } from './command.ts';

/** `trustplane plan`: which control planes a rendering would make anew. */
export const plan: Command = {
  name: 'plan',
  usage: '[DIR] --out DIR [-o FORMAT]',
  summary: 'Tell which control planes would be recreated by what is rendered',
  description: `Compares the environment with what \`trustplane render --out DIR\` wrote last, and writes nothing. A control plane that
is run from another cluster (delivery.in) is made anew where the hash in the path of its file changes, machine after
machine; else its API servers reload the file. What is delivered as a file on the nodes is always reloaded, and the
API servers of a shoot are rolled by Gardener; neither is part of the plan. Nor is Talos, whose API servers restart
with every change, one machine after the other as you patch them.

A missing approval (k0rdent-approval) does not keep the plan from being printed: the plan is what is approved.`,
  positionals: { min: 0, max: 1, complete: 'folder' },
  flags: [
    { name: 'out', value: 'DIR', summary: 'The folder that was rendered into; required.' },
    { name: 'output', short: 'o', value: 'FORMAT', summary: 'How to print it.', choices: ['text', 'json'] },
  ],
  // Loaded only when it is called, so that check and render start as fast as without it.
  run: async (args, world) => (await import('./plan/run-plan.ts')).runPlan(args, world),
};
