/**
 * A text, a document or an expression is built from a list of numbers, one for each decision; 0 is always the plainest
 * way out, and what a list does not say is 0. So shrinking the list makes what is built smaller.
 */
export class Choices {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A number from 0 to `limit` - 1. */
  below(limit: number): number {
    return (this.#numbers[this.#next++] ?? 0) % limit;
  }

  /** True once in `times`; never when there are no more numbers. */
  oneIn(times: number): boolean {
    return this.below(times) === times - 1;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }

  /** Up to `limit` of what `make` makes. */
  some<T>(limit: number, make: () => T): T[] {
    return Array.from({ length: this.below(limit + 1) }, make);
  }
}
