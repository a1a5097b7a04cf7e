/** Repeats `look` until it returns something true, and returns that; throws with `what` after `patience` milliseconds. */
export async function waitUntil<T>(
  what: string | (() => string),
  look: () => T | Promise<T>,
  patience = 10_000,
  pause = 25,
): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen) return seen as NonNullable<T>;
    if (Date.now() > end) {
      throw new Error(`not within ${patience} ms: ${typeof what === 'string' ? what : what()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
