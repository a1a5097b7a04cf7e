import { scanLineEnd } from './scan-line-end.ts';
import { scanName } from './scan-name.ts';
import { scanTagHandle } from './scan-tag-handle.ts';
import { scanTagUri } from './scan-tag-uri.ts';
import { TextFault } from './text-fault.ts';
import type { TextMark } from './text-mark.ts';
import type { YamlCharacters } from './yaml-characters.ts';
import type { YamlToken } from './yaml-token.ts';

/** A `%YAML` or `%TAG` directive, to the end of its line. Any other is refused. */
export function scanDirective(characters: YamlCharacters): YamlToken {
  const start = characters.mark;
  characters.skip();
  const name = scanName(characters);
  if (name === '')
    throw TextFault.ofScanner('could not find expected directive name', characters.mark, start);
  if (!characters.isBlankOrEnd()) {
    throw TextFault.ofScanner('found unexpected non-alphabetical character', characters.mark, start);
  }
  if (name !== 'YAML' && name !== 'TAG') {
    throw TextFault.ofScanner('found unknown directive name', characters.mark, start);
  }
  characters.skipBlanks();
  const token = name === 'YAML' ? scanVersion(characters, start) : scanTagDirective(characters, start);
  scanLineEnd(characters, start);
  return token;
}

function scanVersion(characters: YamlCharacters, start: TextMark): YamlToken {
  const major = scanVersionNumber(characters, start);
  if (!characters.peekIs('.')) {
    throw TextFault.ofScanner("did not find expected digit or '.' character", characters.mark, start);
  }
  characters.skip();
  const minor = scanVersionNumber(characters, start);
  return { type: 'version-directive', start, end: characters.mark, text: `${major}.${minor}` };
}

function scanVersionNumber(characters: YamlCharacters, start: TextMark): number {
  let digits = '';
  characters.ensure(1);
  while (characters.peekIs('0123456789')) {
    if (digits.length === 2) {
      throw TextFault.ofScanner('found extremely long version number', characters.mark, start);
    }
    digits += characters.read();
    characters.ensure(1);
  }
  if (digits === '')
    throw TextFault.ofScanner('did not find expected version number', characters.mark, start);
  return Number(digits);
}

function scanTagDirective(characters: YamlCharacters, start: TextMark): YamlToken {
  const handle = scanTagHandle(characters, true, start);
  characters.ensure(1);
  if (!characters.isBlank()) {
    throw TextFault.ofScanner('did not find expected whitespace', characters.mark, start);
  }
  characters.skipBlanks();
  const prefix = scanTagUri(characters, '', start);
  characters.ensure(1);
  if (!characters.isBlankOrEnd()) {
    throw TextFault.ofScanner('did not find expected whitespace or line break', characters.mark, start);
  }
  return { type: 'tag-directive', start, end: characters.mark, text: handle, suffix: prefix };
}
