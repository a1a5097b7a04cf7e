/**
 * A JSON number that is written with a point or an exponent and has a whole value, as `1.0` or `1e3`. Up to 1.33 the
 * API server makes an int only of a number that is written as one.
 */
export class DoubleInput {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}
