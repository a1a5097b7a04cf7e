import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { locateInScalar } from '../../authentication/locate-in-scalar.ts';

/** The character behind the mark in the value of `a`, found in a text whose own character is marked with ⟦. */
function locate(marked: string, behind: string) {
  const text = marked.replace('⟦', '');
  const value = String((parseDocument(text).toJS() as { a: unknown }).a);
  const start = { line: 1, column: 4 };
  return locateInScalar(text.split('\n'), start, value, value.indexOf(behind));
}

function find(marked: string) {
  const before = marked.slice(0, marked.indexOf('⟦')).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

describe('locateInScalar', () => {
  it.each([
    ['plain', 'a: x + ⟦Y', 'Y'],
    ['plain before a comment', 'a: x + ⟦Y # no', 'Y'],
    ['in single quotes', "a: 'x == ''z'' + ⟦Y'", 'Y'],
    ['in double quotes', 'a: "x + ⟦Y"', 'Y'],
    ['before an escape', 'a: "x + ⟦Y + \\"z\\""', 'Y'],
    ['in a flow', '[ ⟦Y ]', undefined],
    ['a literal block', 'a: |\n  x +\n    ⟦Y\n', 'Y'],
    ['a literal block with a comment', 'a: |- # why\n    x +\n    ⟦Y', 'Y'],
    ['a literal block with CRLF', 'a: |\r\n  x +\r\n  ⟦Y\r\n', 'Y'],
    ['a literal block with an empty line', 'a: |\n\n  x\n\n  ⟦Y\n', 'Y'],
  ])('finds the place: %s', (_, marked, behind) => {
    if (behind === undefined) {
      expect(locateInScalar(['a: [ Y ]'], { line: 1, column: 6 }, 'Y', 0)).toEqual({ line: 1, column: 6 });
    } else expect(locate(marked, behind)).toEqual(find(marked));
  });

  it.each([
    ['after an escape', 'a: ⟦"\\"x\\" + Y"', 'Y'],
    ['folded over lines', 'a: ⟦x +\n  Y', 'Y'],
    ['a folded block', 'a: ⟦>\n  x +\n  Y\n', 'Y'],
    ['behind a tag', 'a: ⟦!!str x + Y', 'Y'],
    ['behind an anchor', 'a: ⟦&x x + Y', 'Y'],
    ['in quotes over lines', "a: ⟦'x +\n  Y'", 'Y'],
  ])('gives the start where the place is not certain: %s', (_, marked, behind) => {
    expect(locate(marked, behind)).toEqual(find(marked));
  });

  it('survives places that are not there', () => {
    expect(locateInScalar([], { line: 3, column: 1 }, 'x', 0)).toEqual({ line: 3, column: 1 });
    expect(locateInScalar(['a: |'], { line: 1, column: 4 }, 'x\ny', 2)).toEqual({ line: 1, column: 4 });
  });
});
