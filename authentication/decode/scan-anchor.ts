import { scanName } from './scan-name.ts';
import { TextFault } from './text-fault.ts';
import type { YamlCharacters } from './yaml-characters.ts';
import type { YamlToken } from './yaml-token.ts';

/** An anchor (`&name`) or an alias (`*name`); go-yaml wants a blank, a line break or one of `?:,]}%@\`` behind it. */
export function scanAnchor(characters: YamlCharacters): YamlToken {
  const start = characters.mark;
  const type = characters.read() === '*' ? 'alias' : 'anchor';
  const text = scanName(characters);
  if (text === '' || (!characters.isBlankOrEnd() && !characters.peekIs('?:,]}%@`'))) {
    const problem = 'did not find expected alphabetic or numeric character';
    throw TextFault.ofScanner(problem, characters.mark, start);
  }
  return { type, start, end: characters.mark, text };
}
