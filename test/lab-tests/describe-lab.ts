import { afterAll, beforeAll, describe } from 'vitest';
import { findMissing } from '../lab/find-missing.ts';
import { type LabInUse, useLab } from './use-lab.ts';

/**
 * Tests that share one lab, since it takes twenty seconds to bring up: each begins and ends with a proven document.
 * Where there can be no lab they are skipped by name.
 */
export function describeLab(name: string, ...parts: readonly ((lab: () => LabInUse) => void)[]): void {
  const missing = findMissing();
  if (missing) console.warn(`SKIPPED: ${name} (${missing})`);
  describe.skipIf(missing)(name, () => {
    let use: LabInUse | undefined;
    beforeAll(async () => {
      use = await useLab();
    });
    afterAll(async () => {
      await use?.stop();
    });
    for (const part of parts) part(() => use!);
  });
}
