import type { World } from './command.ts';

/**
 * Whether to write in colours: never with NO_COLOR, always with FORCE_COLOR or CLICOLOR_FORCE, else on a terminal
 * that is not a dumb one. A variable that is empty counts as absent; `0` and `false` turn a forcing one off.
 */
export function chooseColor(env: World['env'], terminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return isOn(env.FORCE_COLOR);
  if (env.CLICOLOR_FORCE && isOn(env.CLICOLOR_FORCE)) return true;
  return terminal && env.TERM !== 'dumb' && env.CLICOLOR !== '0';
}

function isOn(value: string): boolean {
  return value !== '0' && value.toLowerCase() !== 'false';
}
