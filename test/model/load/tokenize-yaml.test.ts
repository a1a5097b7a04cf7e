import { describe, expect, it } from 'vitest';
import { parseStrictly } from '../../../model/load/parse-strictly.ts';

const rulesOf = (text: string) => {
  const { documents, findings } = parseStrictly({ path: 'a.yaml', text });
  return { documents: documents.length, rules: [...new Set(findings.map(({ rule }) => rule))] };
};

describe('nesting without end', () => {
  it.each(['{ name:', '[', ': ', '?\t', ' :  ', 'a: ', `{ n: ${'a: '.repeat(9)}`])(
    'is refused before it takes the memory of the parser: %j',
    (piece) => {
      expect(rulesOf(`metadata: ${piece.repeat(3000)}`)).toEqual({ documents: 0, rules: ['nesting-depth'] });
    },
  );

  it('is refused over many lines, and in lists of lists', () => {
    expect(rulesOf('- '.repeat(3000))).toEqual({ documents: 0, rules: ['nesting-depth'] });
    const lines = Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}a:`);
    expect(rulesOf(lines.join('\n'))).toEqual({ documents: 0, rules: ['nesting-depth'] });
  });

  it('is told from what is long, or only looks nested', () => {
    for (const text of [
      `# ${'-'.repeat(5000)}\n# ${'- '.repeat(5000)}\na: ${'"[{" '.trim()}`,
      '- a\n'.repeat(5000),
      `{ ${Array.from({ length: 5000 }, (_, index) => `"a${index}": [{}]`).join(', ')} }`,
      `a: |\n  ${'[{'.repeat(5000)}`,
    ])
      expect(rulesOf(text)).toEqual({ documents: 1, rules: [] });
  });

  it('is located where it is not much', () => {
    const { findings } = parseStrictly({ path: 'a.yaml', text: `a: ${'['.repeat(70)}${']'.repeat(70)}` });
    expect(findings).toMatchObject([{ rule: 'nesting-depth', place: { offset: 66 } }]);
  });
});
