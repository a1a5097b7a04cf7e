import { fileURLToPath } from 'node:url';
import type { World } from '../../../commands/command.ts';
import { testWorld } from '../test-world.ts';

/** A world whose working folder is one with fixtures. */
export function fixturesWorld(folder: string): World {
  return testWorld(fileURLToPath(new URL(`fixtures/${folder}`, import.meta.url)));
}
