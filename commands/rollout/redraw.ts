import type { World } from '../command.ts';
import type { RolloutStatus } from './rollout-status.ts';

/**
 * Shows each status in place of the one before on a terminal; elsewhere one below the other, each line with nothing that
 * only a terminal understands.
 */
export function redraw(
  world: World,
  print: (status: RolloutStatus) => string,
): (status: RolloutStatus) => void {
  const inPlace = world.terminal.stdout && world.env.TERM !== 'dumb';
  let height = 0;
  return (status) => {
    const text = print(status);
    if (!inPlace) return world.print(text);
    // Up to the first line of what is shown, and clear from there; without wrapping, or a line would be two.
    const back = height > 0 ? `\u001b[${height}A\u001b[J` : '';
    world.print(`${back}\u001b[?7l${text}\u001b[?7h`);
    height = text.split('\n').length - 1;
  };
}
