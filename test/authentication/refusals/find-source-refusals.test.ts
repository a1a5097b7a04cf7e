import { describe, expect, it } from 'vitest';
import { findSourceRefusals } from '../../../authentication/refusals/find-source-refusals.ts';

const rulesOf = (bytes: string | Uint8Array) =>
  findSourceRefusals(typeof bytes === 'string' ? Buffer.from(bytes) : bytes).map(
    ({ rule, line, column }) => `${rule} ${line}:${column}`,
  );

describe('findSourceRefusals', () => {
  it('finds what other readers of YAML see otherwise', () => {
    expect(rulesOf('a: &a {b: c}\nd:\n  <<: *a\n')).toEqual(['merge-key 3:3']);
    expect(rulesOf('a: !mine b\n')).toEqual(['custom-tag 1:4']);
    expect(rulesOf('a: !!binary aGk=\n')).toEqual(['custom-tag 1:4']);
    expect(rulesOf(`a: &a b\nc: [${'*a, '.repeat(101)}]\n`)).toEqual(['alias-budget 2:405']);
  });

  it('lets pass what means the same everywhere', () => {
    expect(rulesOf(`a: &a b\nc: [${'*a, '.repeat(100)}]\n`)).toEqual([]);
    expect(rulesOf('a: !!str 1\nb: "<<"\nc: ["<<", !<tag:yaml.org,2002:str> x]\nd: ! x\n')).toEqual([
      'custom-tag 4:4',
    ]);
    expect(rulesOf('{"a": "&a", "<<": "*a", "b": "!x"}')).toEqual([]);
    expect(rulesOf('')).toEqual([]);
  });

  it('looks at the bytes', () => {
    expect(rulesOf('\ufeffa: b\n')).toEqual(['not-utf8 1:1']);
    expect(rulesOf(Buffer.from('a: \xfc\n', 'latin1'))[0]).toBe('not-utf8 1:1');
    expect(rulesOf(`a: ${'x'.repeat(1024 * 1024)}`)).toEqual(['file-size 1:1']);
  });

  it('looks into comments', () => {
    expect(rulesOf('a: b # \u202ec\n')).toEqual(['hidden-character 1:5']);
    expect(rulesOf(`a: b\n# AGE-SECRET-KEY-1${'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'.repeat(2)}\n`)).toEqual([
      'secret-material 2:1',
    ]);
    expect(rulesOf('a: https://b.example#c\n')).toEqual([]);
  });

  it('stops at what cannot be read, and is done with it soon', () => {
    expect(rulesOf('a: !mine b\nc: "\n')).toEqual(['custom-tag 1:4']);
    expect(rulesOf('a: [b\n\t: }{ @\n')).toEqual([]);
  });
});
