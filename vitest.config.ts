import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes, most of which it waits, so that the rest fits beside it. */
const longest = ['/test/lab-tests/', '/test/templates/agent/kills.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => longest.some((path) => moduleId.includes(path));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-bundle.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // The real components are written in Go; they have the memory, and half of what one does when it starts is collecting.
    env: { GOGC: '400' },
    // Three of them for what mostly waits.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
  },
});
