import type { TextMark } from './text-mark.ts';

/**
 * Thrown where a text cannot be read; the message is the whole of upstream's, `yaml: line 3: …`. Thrown only inside
 * this folder: `decodeConfiguration` makes data of it.
 */
export class TextFault extends Error {
  readonly mark: TextMark;

  constructor(problem: string, mark: TextMark, prefix = 'yaml: ') {
    super(`${prefix}${problem}`);
    this.mark = mark;
  }

  /** A fault of the scanner, which names the line that it is on, or the one where its construct began. */
  static ofScanner(problem: string, mark: TextMark, start: TextMark = mark): TextFault {
    const line = mark.line !== 0 ? mark.line + 1 : start.line;
    return new TextFault(line === 0 ? problem : `line ${line}: ${problem}`, mark);
  }

  /** A fault of the parser, which counts lines from 0 and says nothing of the first. */
  static ofParser(problem: string, mark: TextMark, start: TextMark = mark): TextFault {
    const line = mark.line !== 0 ? mark.line : start.line;
    return new TextFault(line === 0 ? problem : `line ${line}: ${problem}`, mark);
  }

  /** A fault of what turns YAML into JSON, or of the reader of JSON, which do not say that it was YAML. */
  static ofConversion(problem: string, mark: TextMark): TextFault {
    return new TextFault(problem, mark, '');
  }
}
