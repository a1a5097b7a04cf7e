const WIDTH = 80;
const NEW_LINES: string[] = [];

/** A break and the indentation after it, made once: it is most of what a manifest consists of. */
function newLine(indent: number): string {
  NEW_LINES[indent] ??= `\n${' '.repeat(indent)}`;
  return NEW_LINES[indent];
}

/**
 * Output with the position that libyaml's emitter keeps: the column, the current indentation, and whether the line
 * consists of white space (`endsInSpace`) or of white space and indicators (`isIndentation`) so far. The conditions
 * are those of go-yaml v2 `emitterc.go`.
 */
export class YamlWriter {
  text = '';
  column = 0;
  indent = -1;
  endsInSpace = true;
  isIndentation = true;

  /** Whether a space that comes after `length` more characters stands beyond the width and may become a break. */
  isPast(length: number): boolean {
    return this.column + length > WIDTH;
  }

  /** Goes to the current indentation, on a new line unless the line is still free up to there. */
  writeIndent(): void {
    const indent = Math.max(this.indent, 0);
    const isFree = this.column < indent || (this.column === indent && this.endsInSpace);
    if (!this.isIndentation || !isFree) {
      this.text += newLine(indent);
    } else if (this.column < indent) {
      this.text += ' '.repeat(indent - this.column);
    }
    this.column = indent;
    this.endsInSpace = true;
    this.isIndentation = true;
  }

  /** Writes `- `, `? ` or `: ` of a block collection, without the space, after which more indentation may follow. */
  writeBlockIndicator(indicator: '-' | '?' | ':'): void {
    this.separate();
    this.text += indicator;
    this.column++;
    this.endsInSpace = false;
  }

  /** Writes text without line breaks, one column per UTF-16 unit, after a space if one is due. */
  writeInline(text: string): void {
    this.separate();
    this.append(text);
  }

  /** As `writeInline`, but never preceded by a space. */
  append(text: string): void {
    this.text += text;
    this.column += text.length;
    this.endsInSpace = false;
    this.isIndentation = false;
  }

  private separate(): void {
    if (this.endsInSpace) return;
    this.text += ' ';
    this.column++;
  }
}
