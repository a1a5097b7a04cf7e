import { TextFault } from './text-fault.ts';
import type { TextMark } from './text-mark.ts';
import type { YamlCharacters } from './yaml-characters.ts';

/** A token that turns out to have been the beginning of a key when a `:` follows. */
export interface PossibleKey {
  possible: boolean;
  /** At the indentation of its block nothing else can be there. */
  readonly required: boolean;
  /** Of the token, counted from the beginning of the text. */
  readonly number: number;
  readonly mark: TextMark;
}

const lengthLimit = 1024;

/**
 * What may yet turn out to be a key without a `?`: at most one thing in each flow collection that is open, and one in
 * the block around them. The `:` must follow on the same line, within 1024 characters.
 */
export class PossibleKeys {
  readonly #levels: PossibleKey[] = [
    { possible: false, required: false, number: 0, mark: { index: 0, line: 0, column: 0 } },
  ];
  readonly #levelOfToken = new Map<number, number>();

  /** Whether more must be scanned before it is known what the token of that number is. */
  mayBe(number: number, characters: YamlCharacters): boolean {
    const level = this.#levelOfToken.get(number);
    const key = level === undefined ? undefined : this.#levels[level];
    return key !== undefined && isStillPossible(key, characters);
  }

  /** The token that is next may be a key. */
  save(number: number, required: boolean, characters: YamlCharacters): void {
    this.drop(characters);
    this.#levels[this.#levels.length - 1] = { possible: true, required, number, mark: characters.mark };
    this.#levelOfToken.set(number, this.#levels.length - 1);
  }

  /** What was saved last is no key, which is an error where nothing else can be. */
  drop(characters: YamlCharacters): void {
    const key = this.#levels.at(-1)!;
    if (!key.possible) return;
    if (key.required) throw missingValue(key, characters);
    this.#forget(key);
  }

  /** What was saved last is a key, if that can still be. */
  take(characters: YamlCharacters): PossibleKey | undefined {
    const key = this.#levels.at(-1)!;
    if (!isStillPossible(key, characters)) return undefined;
    this.#forget(key);
    return key;
  }

  /** A flow collection begins with the token of that number. */
  open(number: number, characters: YamlCharacters): void {
    this.#levels.push({ possible: false, required: false, number, mark: characters.mark });
  }

  /**
   * A flow collection ends. Where nothing was saved in it, go-yaml loses track of the collection itself as a key
   * (`[]: a`), which is an error in any case.
   */
  close(): void {
    this.#levelOfToken.delete(this.#levels.pop()!.number);
  }

  #forget(key: PossibleKey): void {
    key.possible = false;
    this.#levelOfToken.delete(key.number);
  }
}

function isStillPossible(key: PossibleKey, characters: YamlCharacters): boolean {
  if (!key.possible) return false;
  const { line, index } = characters;
  if (key.mark.line >= line && key.mark.index + lengthLimit >= index) return true;
  if (key.required) throw missingValue(key, characters);
  key.possible = false;
  return false;
}

function missingValue(key: PossibleKey, characters: YamlCharacters): TextFault {
  return TextFault.ofScanner("could not find expected ':'", characters.mark, key.mark);
}
