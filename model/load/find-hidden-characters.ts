import type { FieldPath, Finding } from '../diagnostics/finding.ts';
import { findHiddenCharacter, hiddenCharacter } from './find-hidden-character.ts';
import type { SourceDocument, SourceFile } from './source-document.ts';

/** What a text must contain to give such a character: itself, or an escape in double quotes. */
const suspicious = new RegExp(`${hiddenCharacter.source}|\\\\[0abevfxuUNLP_]`);

/** Anything but plain ASCII: looked for first, because one class with few gaps is found much faster. */
const unusual = /[^\n -~]/;

const answers = new WeakMap<SourceFile, boolean>();

/** The keys and values of a document with such characters. */
export function findHiddenCharacters(source: SourceDocument): Finding[] {
  if (source.file !== undefined && !isSuspicious(source.file)) return [];
  const findings: Finding[] = [];
  const report = (text: string, path: FieldPath, at: 'key' | 'value') => {
    const found = findHiddenCharacter(text);
    if (found === undefined) return;
    findings.push({
      rule: 'hidden-character',
      message: `The ${at === 'key' ? 'key' : 'text'} contains ${found}.`,
      place: { document: source, path, at },
      help: 'Type the text anew.',
    });
  };
  const visit = (value: unknown, path: FieldPath): void => {
    if (typeof value === 'string') report(value, path, 'value');
    else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        report(key, [...path, key], 'key');
        visit(child, [...path, key]);
      }
    }
  };
  visit(source.value, []);
  return findings;
}

function isSuspicious(file: SourceFile): boolean {
  let answer = answers.get(file);
  if (answer === undefined) {
    answer = (file.text.includes('\\') || unusual.test(file.text)) && suspicious.test(file.text);
    answers.set(file, answer);
  }
  return answer;
}
