import { slowness } from './slowness.ts';

/**
 * Repeats `look` until it returns something true, and returns that. After `patience` milliseconds, and the time that a
 * slow machine is given on top of it, it throws with `what`.
 */
export async function waitUntil<T>(
  what: string | (() => string),
  look: () => T | Promise<T>,
  patience = 10_000,
  pause = 25,
): Promise<NonNullable<T>> {
  const longest = patience * slowness;
  const end = Date.now() + longest;
  for (;;) {
    const seen = await look();
    if (seen) return seen as NonNullable<T>;
    if (Date.now() > end) {
      throw new Error(`not within ${longest} ms: ${typeof what === 'string' ? what : what()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
