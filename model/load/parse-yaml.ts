import { Composer, type Document, LineCounter } from 'yaml';
import type { SourceFile } from './source-document.ts';
import { tokenizeYaml } from './tokenize-yaml.ts';

/** A file as the YAML parser sees it: nodes with their places in the text. */
export interface ParsedYaml {
  documents: Document.Parsed[];
  lines: LineCounter;
}

const parsed = new WeakMap<SourceFile, ParsedYaml>();

/**
 * Parses a file into nodes: YAML 1.2, core schema and no tags beyond it, no merge keys. Done at most once a file, and only for files
 * about which there is something to say.
 *
 * @throws RangeError where the text is nested too deeply
 */
export function parseYaml(file: SourceFile): ParsedYaml {
  let result = parsed.get(file);
  if (result === undefined) {
    const lines = new LineCounter();
    const composer = new Composer({
      version: '1.2',
      schema: 'core',
      resolveKnownTags: false,
      merge: false,
      strict: true,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'silent',
    });
    result = { documents: [...composer.compose(tokenizeYaml(file.text, lines.addNewLine))], lines };
    parsed.set(file, result);
  }
  return result;
}
