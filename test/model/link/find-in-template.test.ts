import { describe, expect, it } from 'vitest';
import { findInTemplate } from '../../../model/link/find-in-template.ts';

const template = '"{organization}:" + claims.x + "{organization}"';
const filled = '"acme:" + claims.x + "acme"';

describe('findInTemplate', () => {
  it('finds every character of the filled text', () => {
    const found = [...filled].map((_, offset) => findInTemplate(template, 'acme', filled, offset)!);
    const expected = [...filled].map((character, offset) => {
      const inName = (offset >= 1 && offset < 5) || (offset >= 22 && offset < 26);
      return inName ? '{' : character;
    });
    expect(found.map((at) => template[at])).toEqual(expected);
  });

  it('finds the end', () => {
    expect(findInTemplate(template, 'acme', filled, filled.length)).toBe(template.length);
    expect(findInTemplate('a{organization}', 'acme', 'aacme', 5)).toBe(15);
    expect(findInTemplate('plain', 'acme', 'plain', 5)).toBe(5);
  });

  it('gives up on a text that was made otherwise', () => {
    expect(findInTemplate(template, 'other', filled, 3)).toBeUndefined();
  });
});
