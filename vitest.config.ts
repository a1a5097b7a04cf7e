import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The lab's files first: each takes minutes, most of which it waits, so that the rest fits beside them. */
class LabFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLab = ({ moduleId }: TestSpecification) => moduleId.includes('/test/lab-tests/');
    const sorted = await super.sort(files);
    return [...sorted.filter(isLab), ...sorted.filter((file) => !isLab(file))];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-bundle.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Two of them for the lab.
    maxWorkers: 3,
    sequence: { sequencer: LabFirst },
  },
});
