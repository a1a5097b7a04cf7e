import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { DiskWorkTree } from '../../commands/files/disk-work-tree.ts';
import { render } from '../../commands/render.ts';
import { loadDocuments } from '../../model/load/load-documents.ts';
import { repositoryWorld } from '../environments/repository-world.ts';
import { writeFiles } from '../refusals/write-files.ts';

const environment = 'environments/production';
const destination = 'eu-1';
const reference = await renderIn(process.cwd(), environment);

/** Every document of the environment as a text of its own, Destinations left out: those name their inputs. */
const documents = loadDocuments(new DiskWorkTree(process.cwd(), process.cwd()), [
  environment,
]).documents.flatMap(({ file, value }) =>
  (value as { kind: string }).kind === 'Destination' ? [] : [file!.text.replace(/^---\n/, '')],
);
const authority = readFileSync(`${environment}/ca/login.pem`, 'utf8');

async function renderIn(cwd: string, folder: string, today = '2026-11-21'): Promise<string> {
  const outcome = await render.run(
    { positionals: [folder], flags: { destination } },
    { ...repositoryWorld, cwd, today },
  );
  // What depends on the day only warns.
  if (today === '2026-11-21') expect(outcome.stderr ?? '').toBe('');
  else
    expect(outcome.stderr).toMatch(
      /: warning\[certificate-authority-dates\]: .* is valid only from 2026-11-21 on/,
    );
  expect(outcome.exitCode).toBe(0);
  return outcome.stdout!;
}

describe('the same input gives the same bytes', () => {
  const folders: (() => void)[] = [];
  afterAll(() => {
    for (const remove of folders) remove();
  });

  it('however the documents are spread over files and folders', async () => {
    const layout = fc.tuple(
      fc.shuffledSubarray(documents, { minLength: documents.length }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 5 })), {
        minLength: documents.length,
        maxLength: documents.length,
      }),
      fc.constantFrom('production', 'Produktion ü', 'a b'),
    );
    await fc.assert(
      fc.asyncProperty(layout, async ([shuffled, places, name]) => {
        const files: Record<string, string> = { [`${name}/ca/login.pem`]: authority };
        for (const [index, text] of shuffled.entries()) {
          const [folder, file] = places[index]!;
          const path = `${name}/folder-${folder}/file-${file}.${file % 2 === 0 ? 'yaml' : 'yml'}`;
          files[path] = files[path] === undefined ? text : `${files[path]}---\n${text}`;
        }
        const tree = writeFiles(files);
        folders.push(tree.remove);
        expect(await renderIn(tree.folder, name)).toBe(reference);
      }),
      { numRuns: 40 },
    );
  });

  it('with the line ends of another checkout', async () => {
    const files = Object.fromEntries(
      documents.map((text, index) => [`e/d/${index}.yaml`, text.replaceAll('\n', '\r\n')]),
    );
    const tree = writeFiles({ ...files, 'e/ca/login.pem': authority.replaceAll('\n', '\r\n') });
    folders.push(tree.remove);
    expect(await renderIn(tree.folder, 'e')).toBe(reference);
  });

  it('wherever it is started, and on whatever day', async () => {
    expect(await renderIn('/', join(process.cwd(), environment))).toBe(reference);
    expect(await renderIn(join(process.cwd(), environment), '.')).toBe(reference);
    expect(await renderIn(join(process.cwd(), environment, 'clusters'), '..', '2019-02-28')).toBe(reference);
  });
});
