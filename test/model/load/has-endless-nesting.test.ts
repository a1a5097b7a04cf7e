import { describe, expect, it } from 'vitest';
import { hasEndlessNesting } from '../../../model/load/has-endless-nesting.ts';
import { parseStrictly } from '../../../model/load/parse-strictly.ts';

describe('nesting without end', () => {
  it('is refused before it takes the memory of the parser', () => {
    const { documents, findings } = parseStrictly({
      path: 'a.yaml',
      text: `metadata: ${'{ name:'.repeat(8000)}`,
    });
    expect(documents).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(['nesting-depth']);
  });

  it('is told from many brackets that are closed, and from a thousand that are not', () => {
    expect(hasEndlessNesting('[]{}'.repeat(50_000))).toBe(false);
    expect(hasEndlessNesting('['.repeat(1000))).toBe(false);
    expect(hasEndlessNesting(`${']'.repeat(5000)}${'{'.repeat(1001)}`)).toBe(true);
  });

  it.each([': ', '- ', '?\t', ' :  '])('is seen in a row of %j', (indicator) => {
    const { documents, findings } = parseStrictly({ path: 'a.yaml', text: `a: ${indicator.repeat(2200)}` });
    expect(documents).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(['nesting-depth']);
  });

  it('is told from a ruler, and from a list with as many items', () => {
    expect(hasEndlessNesting(`# ${'-'.repeat(5000)}\n# ${'- '.repeat(60)}`)).toBe(false);
    expect(hasEndlessNesting('- a\n'.repeat(5000))).toBe(false);
    expect(hasEndlessNesting('- a: b\n  c: ""\n'.repeat(5000))).toBe(false);
  });
});
