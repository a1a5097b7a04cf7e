/** Why a source cannot be imported: exit code 1. Each line names its place and says what to do next. */
export class SourceFault extends Error {
  override name = 'SourceFault';
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}
