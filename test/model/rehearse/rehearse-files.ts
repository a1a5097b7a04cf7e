import { readEnvironment } from '../../../commands/read-environment.ts';
import { testWorld } from '../../commands/test-world.ts';
import { soundEnvironment } from '../../refusals/sound-environment.ts';
import { writeFiles } from '../../refusals/write-files.ts';

/** What came of the cases of the sound environment with some files changed or left out, and what was found. */
export function rehearseFiles(files: Readonly<Record<string, string | undefined>>) {
  const { folder, remove } = writeFiles({ ...soundEnvironment, ...files });
  try {
    const { rehearsals, findings } = readEnvironment('.', testWorld(folder));
    return { rehearsals, findings };
  } finally {
    remove();
  }
}
