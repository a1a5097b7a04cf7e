import { listCandidates } from '../model/diagnostics/list-candidates.ts';
import type { Arguments, Command } from './command.ts';
import { bashScript } from './completion/bash-script.ts';
import { fishScript } from './completion/fish-script.ts';
import { shells } from './completion/shells.ts';
import { zshScript } from './completion/zsh-script.ts';
import { exitCodes, type Outcome } from './outcome.ts';
import { UsageError } from './usage-error.ts';

const scripts: Readonly<Record<(typeof shells)[number], string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** `trustplane completion`: a script that makes a shell complete our commands. */
export const completion: Command = {
  name: 'completion',
  usage: 'bash|zsh|fish',
  summary: 'Print the completion script for a shell',
  description: `  bash  in ~/.bashrc: source <(trustplane completion bash)
  zsh   in ~/.zshrc, after compinit: source <(trustplane completion zsh)
  fish  in ~/.config/fish/config.fish: trustplane completion fish | source

The script completes trustplane, flux-trustplane and kubectl-trustplane.`,
  positionals: { min: 1, max: 1, complete: 'shell' },
  flags: [],
  run: printScript,
};

function printScript({ positionals }: Arguments): Outcome {
  const name = positionals[0]!;
  const shell = shells.find((candidate) => candidate === name);
  if (shell === undefined)
    throw new UsageError(
      `There is no completion script for "${name}". ${listCandidates(name, shells, 'shells')}`,
    );
  return { exitCode: exitCodes.done, stdout: scripts[shell] };
}
