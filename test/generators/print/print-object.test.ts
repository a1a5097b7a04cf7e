import { describe, expect, test } from 'vitest';
import type { KubernetesObject } from '../../../generators/print/kubernetes-object.ts';
import { likenesses } from '../../../generators/print/likenesses.ts';
import { printObject } from '../../../generators/print/print-object.ts';

const make = (hash: string, note: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a', annotations: { hash, note } },
});
const long = 'a hash in the middle of a line that is longer than eighty columns: ';
const cases = [
  ['a word', 'abcdef', '012abc', 'no other'],
  ['the same word', 'abcdef', 'abcdef', 'no other'],
  ['a word that is a number', 'abcdef', '012345', 'no other'],
  ['a word in the place of a number', '1e2345', 'abcdef', 'no other'],
  ['a longer word', 'abc', 'abcdefghijklmnopq', `${long}abc and so on`],
  ['a text that is quoted', 'abcdef', '- bcde', 'no other'],
  ['a word that stands twice', 'abcdef', 'fedcba', 'an abcdef too'],
] as const;

describe('printObject', () => {
  test.each(cases)('prints an object that is like another but for %s as it is', (_, other, own, note) => {
    const like = make(own, note);
    likenesses.set(like, { to: make(other, note), differences: [[other, own]] });
    expect(printObject(like)).toBe(printObject(make(own, note)));
  });
});
