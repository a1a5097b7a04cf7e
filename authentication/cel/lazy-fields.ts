import type { CelValue, ObjectFields } from './cel-value.ts';

/** The fields of a variable, each wrapped when it is first read: most expressions read one or two of a token's claims. */
export class LazyFields<Input> implements ObjectFields {
  readonly #input: Readonly<Record<string, Input>>;
  readonly #wrap: (name: string, value: Input) => CelValue;
  readonly #known = new Map<string, CelValue>();

  constructor(input: Readonly<Record<string, Input>>, wrap: (name: string, value: Input) => CelValue) {
    this.#input = input;
    this.#wrap = wrap;
  }

  get(name: string): CelValue | undefined {
    let value = this.#known.get(name);
    if (value === undefined && Object.hasOwn(this.#input, name)) {
      value = this.#wrap(name, this.#input[name] as Input);
      this.#known.set(name, value);
    }
    return value;
  }

  entries(): (readonly [string, CelValue])[] {
    return Object.keys(this.#input).map((name) => [name, this.get(name)!] as const);
  }
}
