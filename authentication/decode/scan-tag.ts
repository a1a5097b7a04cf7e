import { scanTagHandle } from './scan-tag-handle.ts';
import { scanTagUri } from './scan-tag-uri.ts';
import { TextFault } from './text-fault.ts';
import type { YamlCharacters } from './yaml-characters.ts';
import type { YamlToken } from './yaml-token.ts';

/** A tag: `!<uri>`, `!handle!suffix`, `!suffix` or `!`. A handle that is empty means that the suffix is all of it. */
export function scanTag(characters: YamlCharacters): YamlToken {
  const start = characters.mark;
  characters.ensure(2);
  let handle = '';
  let suffix: string;
  if (characters.peekIs('<', 1)) {
    characters.skip();
    characters.skip();
    suffix = scanTagUri(characters, '', start);
    if (!characters.peekIs('>'))
      throw TextFault.ofScanner("did not find the expected '>'", characters.mark, start);
    characters.skip();
  } else {
    handle = scanTagHandle(characters, false, start);
    if (handle.length > 1 && handle.endsWith('!')) {
      suffix = scanTagUri(characters, '', start);
    } else {
      suffix = scanTagUri(characters, handle, start);
      if (suffix === '') {
        handle = '';
        suffix = '!';
      } else {
        handle = '!';
      }
    }
  }
  characters.ensure(1);
  if (!characters.isBlankOrEnd()) {
    throw TextFault.ofScanner('did not find expected whitespace or line break', characters.mark, start);
  }
  return { type: 'tag', start, end: characters.mark, text: handle, suffix };
}
