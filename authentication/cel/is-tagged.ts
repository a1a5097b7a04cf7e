import type { CelValue, TaggedValue } from './cel-value.ts';

/** Whether a value is of that tagged kind. */
export function isTagged<Tag extends TaggedValue['tag']>(
  value: CelValue | undefined,
  tag: Tag,
): value is Extract<TaggedValue, { tag: Tag }> {
  return typeof value === 'object' && value !== null && 'tag' in value && value.tag === tag;
}
