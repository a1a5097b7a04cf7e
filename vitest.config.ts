import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes, most of which it waits, so that the rest fits beside it. */
const longest = [
  '/test/lab-tests/',
  '/agent/kills.test.ts',
  '/agent/restarts.test.ts',
  '/agent/waiting.test.ts',
];

/** Nothing here depends on what another file did: what is tested has no state but what it remembers by its input. */
const pure = ['test/{authentication,model,refusals}/**/*.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => longest.some((path) => moduleId.includes(path));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    // For what hangs. What a test waits for has a patience of its own and says what it was.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    // The real components are written in Go; an API server that starts spends a third of its time collecting garbage.
    env: { GOGC: '400' },
    // Four of them for what mostly waits.
    maxWorkers: 5,
    sequence: { sequencer: LongestFirst },
    projects: [
      // Files share a process, so that each need not load what the others have loaded.
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'outside',
          include: ['test/**/*.test.ts'],
          exclude: pure,
          globalSetup: ['test/build-bundle.ts'],
        },
      },
    ],
  },
});
