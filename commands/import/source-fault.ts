/** Why a source cannot be imported: exit code 1. Each reason names its place and says what to do next. */
export class SourceFault extends Error {
  override name = 'SourceFault';

  constructor(...reasons: readonly string[]) {
    super(reasons.join('\n'));
  }
}
