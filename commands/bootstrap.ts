import type { ClusterSpec } from '../model/generated/kinds.ts';
import { platforms } from '../model/platforms.ts';
import { planBootstrap } from './bootstrap/bootstrap-plan.ts';
import { findInput } from './bootstrap/find-input.ts';
import { inputOfPlatform } from './bootstrap/input-of-platform.ts';
import { nodeGuides } from './bootstrap/node-guides.ts';
import { printPlan } from './bootstrap/print-plan.ts';
import type { Arguments, Command, World } from './command.ts';
import { exitCodes, type Outcome } from './outcome.ts';
import { UsageError } from './usage-error.ts';

/** `trustplane bootstrap`: what has to be set once on each control-plane node. */
export const bootstrap: Command = {
  name: 'bootstrap',
  usage: '[DIR [--destination NAME] | --platform PLATFORM] [-o FORMAT]',
  summary: 'Print what has to be set once on each control-plane node',
  description: `The argument of the API server, the directory that it has to see, and the first file, with what is known about the
distribution and where from. With DIR, an environment, everything is as its Cluster says, and the file has the
bytes that will be delivered; the agent then finds them loaded. With --platform alone the file trusts no issuer.
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
  run: printBootstrap,
};

function printBootstrap({ positionals, flags }: Arguments, world: World): Outcome {
  const platform = flags.platform as ClusterSpec['platform'] | undefined;
  if (platform !== undefined && (positionals.length > 0 || flags.destination !== undefined)) {
    throw new UsageError(
      'The platform is what the Cluster of the environment says. Leave --platform out, or DIR and --destination.',
    );
  }
  const { input, report } =
    platform === undefined
      ? findInput(positionals[0] ?? '.', flags.destination as string | undefined, world)
      : { input: inputOfPlatform(platform) };
  if (input === undefined) return { exitCode: exitCodes.findings, stderr: report };
  const guide = nodeGuides[input.platform];
  if (guide === undefined) {
    throw new UsageError(
      `There is nothing to prepare for ${input.platform}: ${platforms[input.platform].noNodeFile}. Hand the file over in the platform's own way.`,
    );
  }
  const plan = planBootstrap(input, guide);
  const stdout = flags.output === 'json' ? `${JSON.stringify(plan, null, 2)}\n` : printPlan(plan);
  return { exitCode: exitCodes.done, stdout };
}
