import { testWorld } from '../commands/test-world.ts';

/** The world of a command that is started at the root of this repository. */
export const repositoryWorld = testWorld(process.cwd());
