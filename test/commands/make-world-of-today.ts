import type { World } from '../../commands/command.ts';
import { makeWorld } from './make-world.ts';

/** As `makeWorld`, on the day that it really is: for tests whose certificates have just been made. */
export function makeWorldOfToday(files: Readonly<Record<string, string>> = {}): World {
  return { ...makeWorld(files), today: new Date().toISOString().slice(0, 10) };
}
