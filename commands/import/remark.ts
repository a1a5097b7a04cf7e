/**
 * Something that somebody who moves in has to know: what is lost on the way, what was taken for granted because the
 * source does not say it, and what is left to do.
 */
export interface Remark {
  kind: 'lost' | 'assumed' | 'next';
  text: string;
  /** Where it stands in the source. */
  place?: string;
}
