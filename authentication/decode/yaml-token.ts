import type { TextMark } from './text-mark.ts';

/** What the scanner makes of characters. `key` and the `-start`s of blocks have no characters of their own. */
export interface YamlToken {
  readonly type:
    | 'stream-end'
    | 'version-directive'
    | 'tag-directive'
    | 'document-start'
    | 'document-end'
    | 'block-sequence-start'
    | 'block-mapping-start'
    | 'block-end'
    | 'flow-sequence-start'
    | 'flow-sequence-end'
    | 'flow-mapping-start'
    | 'flow-mapping-end'
    | 'block-entry'
    | 'flow-entry'
    | 'key'
    | 'value'
    | 'alias'
    | 'anchor'
    | 'tag'
    | 'scalar';
  readonly start: TextMark;
  /** Behind it; behind the blanks too that follow a plain scalar. */
  readonly end: TextMark;
  /** The text of a scalar, the name of an anchor or alias, the version of a directive, the handle of a tag. */
  readonly text?: string;
  /** What follows the handle of a tag, or the prefix of a directive. */
  readonly suffix?: string;
  /** Of a scalar without quotes, which is not always a string. */
  readonly plain?: boolean;
}
