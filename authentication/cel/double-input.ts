/**
 * A JSON number that is written with a point or an exponent and has a whole value, as `1.0` or `1e3`: up to 1.33 the
 * API server makes an int only of a number that is written as one. Or a number that no double can hold.
 */
export class DoubleInput {
  readonly value: number;
  /** The text of a number that no double can hold. */
  readonly overflow: string | undefined;

  constructor(value: number, overflow?: string) {
    this.value = value;
    this.overflow = overflow;
  }
}
