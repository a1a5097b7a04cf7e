import { analyzeScalar } from './analyze-scalar.ts';
import { escapeDoubleQuoted } from './escape-double-quoted.ts';
import { resolvePlain } from './resolve-plain.ts';
import { type FoldRule, writeFolded } from './write-folded.ts';
import { writeLiteral } from './write-literal.ts';
import type { YamlWriter } from './yaml-writer.ts';

/** Most strings of a manifest: plain whatever surrounds them, unless they are one of the short reserved words. */
const ORDINARY = /^[A-Za-z_/(](?:[\w./@=+*(),<>;&|$~!?"'{}[\]-]|:(?=[\w/])| (?=[\w/(]))*$/;
const SHORT = 5;
const BREAK_RUN = /([\u2028\u2029]+)/;

/** The last text that was written as a literal block. Issuers that follow each other mostly have the same CA. */
let lastLiteral: string | undefined;

/**
 * Writes a string in the style that go-yaml v2 chooses (`stringv`, then `yaml_emitter_select_scalar_style`): literal
 * when it has a newline, plain when that reads back as the same string, else double quotes if the reason is the type
 * and single quotes if it is punctuation, double quotes again where those cannot carry it. A simple key never folds.
 *
 * @throws UnprintableStringError for a lone surrogate.
 */
export function emitString(writer: YamlWriter, text: string, isSimpleKey: boolean): void {
  if (ORDINARY.test(text) && (text.length > SHORT || resolvePlain(text) === 'string')) {
    writePlain(writer, text, isSimpleKey);
    return;
  }
  if (text === lastLiteral) {
    writeIndented(writer, () => writeLiteral(writer, text));
    return;
  }
  const hasNewline = text.includes('\n');
  if (!hasNewline && resolvePlain(text) === 'other') {
    writeDoubleQuoted(writer, text, isSimpleKey);
    return;
  }
  const styles = analyzeScalar(text);
  if (hasNewline) {
    if (styles.literal) {
      lastLiteral = text;
      writeIndented(writer, () => writeLiteral(writer, text));
    } else writeDoubleQuoted(writer, text, isSimpleKey);
  } else if (styles.plain) writePlain(writer, text, isSimpleKey);
  else if (styles.single) writeSingleQuoted(writer, text, isSimpleKey);
  else writeDoubleQuoted(writer, text, isSimpleKey);
}

function writePlain(writer: YamlWriter, text: string, isSimpleKey: boolean): void {
  if (fitsLine(writer, text, isSimpleKey)) writer.writeInline(text);
  else writeLines(writer, text, { first: 0, last: text.length - 1, beforeSpaces: false });
}

function writeDoubleQuoted(writer: YamlWriter, text: string, isSimpleKey: boolean): void {
  const quoted = escapeDoubleQuoted(text);
  if (fitsLine(writer, quoted, isSimpleKey)) writer.writeInline(quoted);
  else writeLines(writer, quoted, { first: 2, last: quoted.length - 3, beforeSpaces: true });
}

function writeSingleQuoted(writer: YamlWriter, text: string, isSimpleKey: boolean): void {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  if (BREAK_RUN.test(quoted)) writeBroken(writer, quoted);
  else if (fitsLine(writer, quoted, isSimpleKey)) writer.writeInline(quoted);
  else writeLines(writer, quoted, { first: 2, last: quoted.length - 3, beforeSpaces: false });
}

/** Whether no space of a scalar can come to stand beyond the width, so that its text is written as it is. */
function fitsLine(writer: YamlWriter, text: string, isSimpleKey: boolean): boolean {
  return isSimpleKey || !writer.isPast(text.length) || !text.includes(' ');
}

function writeLines(writer: YamlWriter, text: string, rule: FoldRule): void {
  writer.writeInline('');
  writeIndented(writer, () => writeFolded(writer, text, rule));
}

/** Separators U+2028 and U+2029 are written as they are; what follows them is indented like a new line. */
function writeBroken(writer: YamlWriter, quoted: string): void {
  writer.writeInline('');
  writeIndented(writer, () => writeParts(writer, quoted));
}

function writeParts(writer: YamlWriter, quoted: string): void {
  const parts = quoted.split(BREAK_RUN);
  parts.forEach((part, i) => {
    if (i % 2 === 1) {
      writer.append(part);
      writer.column = 0;
      writer.isIndentation = true;
      return;
    }
    const isLast = i === parts.length - 1;
    if (i > 0 && !(isLast && part === "'")) writer.writeIndent();
    const first = i === 0 ? 2 : 0;
    writeFolded(writer, part, { first, last: part.length - (isLast ? 3 : 1), beforeSpaces: false });
  });
}

function writeIndented(writer: YamlWriter, write: () => void): void {
  const outer = writer.indent;
  writer.indent = outer < 0 ? 2 : outer + 2;
  write();
  writer.indent = outer;
}
