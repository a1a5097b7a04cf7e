import { execFileSync } from 'node:child_process';

/** Before any test: the bundle is what the sources say, because many tests run it as users do. */
export default function buildBundle(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}
