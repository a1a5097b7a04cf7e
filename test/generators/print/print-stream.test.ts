import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../generators/print/json-value.ts';
import type { KubernetesObject } from '../../../generators/print/kubernetes-object.ts';
import { printStream } from '../../../generators/print/print-stream.ts';
import { buildWithKustomize } from './build-with-kustomize.ts';
import { findKustomize } from './find-kustomize.ts';

const make = (data: { [key: string]: JsonValue }): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'a' },
  data,
});
const toAscii = (text: string) =>
  text.replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
const kustomize = findKustomize();
const refused = [
  '\x7f',
  'a\x80',
  '\x84',
  '\x86',
  '\x9f',
  '\ufffe',
  '\uffff',
  'x\ud800',
  'a\x85--- b',
  'a \x85...\x85',
];
const folded = [
  'a\x85b',
  'a \x85 b',
  '\x85',
  'a\x85\x85b',
  ' \x85 \x85\x85 ',
  '\n\x85\n',
  'a\t\x85\tb',
  'a\x85---b',
];

describe('printStream', () => {
  test('joins ordered documents, and prints nothing for nothing', () => {
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' } };
    const head = 'apiVersion: v1\ndata: {}\nkind: ConfigMap\nmetadata:\n  name: a\n';
    expect(printStream([pod, make({})])).toBe(
      `${head}---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: p\n`,
    );
    expect(printStream([])).toBe('');
  });

  test.each(refused.map((text) => [toAscii(text), text]))('refuses %s', (_, text) => {
    const error = expect.objectContaining({ code: 'UNPRINTABLE_STRING', text });
    expect(() => printStream([make({ k: text })])).toThrow(error);
    expect(() => printStream([make({ k: [{ [text]: 1 }] })])).toThrow(error);
  });

  test.each(['<<', 'a\x85'].map((key) => [toAscii(key), key]))('refuses the key %s', (_, key) => {
    expect(() => printStream([make({ [key]: 'v' })])).toThrow(expect.objectContaining({ text: key }));
  });

  test('prints what only looks like something refused', () => {
    const text = '\\N \\x7F \\uFFFE <<: x';
    expect(printStream([make({ k: text })])).toContain(`k: '${text}'`);
  });
});

describe.skipIf(kustomize === undefined)('printStream and the real kustomize', () => {
  test.each(refused.map((text) => [toAscii(text), text]))('refuse %s', (_, text) => {
    expect(() => buildWithKustomize(kustomize!, [make({ k: text })], 'resources')).toThrow();
  });

  test.each(folded.map((text) => [toAscii(text), text]))('fold %s', (_, text) => {
    const objects = [make({ k: text, l: [text, { m: 'n' }] })];
    expect(printStream(objects)).toBe(buildWithKustomize(kustomize!, objects, 'resources'));
  });
});
