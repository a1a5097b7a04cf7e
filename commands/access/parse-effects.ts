import type { AccessEffect } from '../../model/access/access-change.ts';
import { UsageError } from '../usage-error.ts';

const effects: readonly AccessEffect[] = ['loss', 'rename', 'gain'];

/**
 * The effects that are named by `--fail-on`, with commas or one by one.
 *
 * @throws UsageError for a word that is none
 */
export function parseEffects(values: readonly string[]): AccessEffect[] {
  return values
    .flatMap((value) => value.split(','))
    .map((word) => {
      const effect = effects.find((each) => each === word.trim());
      if (effect === undefined)
        throw new UsageError(
          `--fail-on takes ${effects.join(', ')}, with commas between them, not "${word}".`,
        );
      return effect;
    });
}
