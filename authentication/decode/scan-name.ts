import type { YamlCharacters } from './yaml-characters.ts';

/** A run of ASCII letters, digits, `_` and `-`: the name of an anchor, a directive or a tag. May be empty. */
export function scanName(characters: YamlCharacters): string {
  let name = '';
  characters.ensure(1);
  while (/[0-9A-Za-z_-]/.test(String.fromCodePoint(characters.peek()))) {
    name += characters.read();
    characters.ensure(1);
  }
  return name;
}
