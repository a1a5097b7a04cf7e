import type { Measured } from './measured.ts';
import { runTimed } from './run-timed.ts';

const runs = 21;

/** One cluster from cold: what a person and what kustomize waits for. */
export function measureOne(kustomize: string): Measured[] {
  const render = ['dist/trustplane.cjs', 'render', 'environments/production', '--destination', 'eu-1'];
  const build = ['build', '--enable-alpha-plugins', '--enable-exec'];
  return runTimed([
    { what: '`node -e 0`', command: ['node', '-e', '0'], runs },
    { what: '`trustplane version`', command: ['node', 'dist/trustplane.cjs', 'version'], runs },
    {
      what: '`trustplane render environments/production --destination eu-1`',
      command: ['node', ...render],
      runs,
    },
    {
      what: '`kustomize build environments/production/destinations/eu-1`, which calls the KRM function',
      command: [kustomize, ...build, 'environments/production/destinations/eu-1'],
      runs,
    },
  ]);
}
