import { scanName } from './scan-name.ts';
import { TextFault } from './text-fault.ts';
import type { TextMark } from './text-mark.ts';
import type { YamlCharacters } from './yaml-characters.ts';

/** `!`, `!!` or `!name!`; of a tag also `!name`, which is then the beginning of its URI. */
export function scanTagHandle(characters: YamlCharacters, isDirective: boolean, start: TextMark): string {
  characters.ensure(1);
  if (!characters.peekIs('!')) throw TextFault.ofScanner("did not find expected '!'", characters.mark, start);
  const handle = characters.read() + scanName(characters);
  if (characters.peekIs('!')) return handle + characters.read();
  if (isDirective && handle !== '!') {
    throw TextFault.ofScanner("did not find expected '!'", characters.mark, start);
  }
  return handle;
}
