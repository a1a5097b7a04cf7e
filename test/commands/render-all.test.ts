import { afterEach, describe, expect, it } from 'vitest';
import { render } from '../../commands/render.ts';
import { UsageError } from '../../commands/usage-error.ts';
import { soundEnvironment } from '../refusals/sound-environment.ts';
import { writeFiles } from '../refusals/write-files.ts';
import { testWorld } from './test-world.ts';

let remove = () => {};
afterEach(() => remove());

function prepare(issuer: (text: string) => string = (text) => text) {
  const ci = soundEnvironment['issuers/ci.yaml']!;
  const second = soundEnvironment['clusters/eu-1.yaml']!.replaceAll('eu-1', 'eu-2');
  const tree = writeFiles({
    ...soundEnvironment,
    'clusters/eu-2.yaml': second,
    'tokens/acme.yaml': undefined,
    'issuers/ci.yaml': issuer(ci),
  });
  remove = tree.remove;
  return async (flags: Record<string, string | boolean>) => {
    let printed = '';
    const world = {
      ...testWorld(tree.folder),
      print: (...texts: string[]) => {
        printed += texts.join('');
      },
    };
    const { exitCode, stdout = '' } = await render.run({ positionals: ['.'], flags }, world);
    return { exitCode, text: printed + stdout };
  };
}

describe('render --all', () => {
  it('prints every destination as it is printed by itself, in the order of names, after a comment', async () => {
    const run = prepare();
    const first = await run({ destination: 'eu-1' });
    const second = await run({ destination: 'eu-2' });
    expect(first.text).not.toBe(second.text);
    expect(await run({ all: true })).toEqual({
      exitCode: 0,
      text: `# destination: eu-1\n${first.text}---\n# destination: eu-2\n${second.text}`,
    });
  });

  it('prints nothing while there are errors', async () => {
    const run = prepare((text) => text.replace('https:', 'http:'));
    expect(await run({ all: true })).toEqual({ exitCode: 1, text: '' });
  });

  it.each([{ destination: 'eu-1' }, { out: 'rendered' }])('goes with nothing that chooses: %o', (flags) => {
    const run = prepare();
    return expect(run({ all: true, ...flags })).rejects.toThrow(UsageError);
  });
});
