import { describe, expect, test } from 'vitest';
import { hash } from '../../commands/hash.ts';
import type { Outcome } from '../../commands/outcome.ts';
import { UsageError } from '../../commands/usage-error.ts';
import { makeWorld } from './make-world.ts';

const run = (content: string | Buffer) =>
  hash.run({ positionals: ['f.yaml'], flags: {} }, makeWorld({ 'f.yaml': content })) as Outcome;
const configMap = (rest: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: m\n${rest}`;

describe('hash', () => {
  // The suffixes are those of the real kustomize 5.
  test.each([
    ['data:\n  a: b\n', '4h2mbtbbt6'],
    ['data:\n  a: b\nimmutable: true\n', '4h2mbtbbt6'],
    ['data: {}\n', '42745tchd9'],
    ['data:\n  a: "no"\n', '62bd25ht47'],
    ['data:\n  a: !!str 12\n', 'tt9hfd629g'],
    ['data:\n  a: |+\n    one\n\n\n', 'hfffggk89h'],
    ['data:\n  a: >\n    one\n\n    two\n', 'hh96m87hd7'],
    ['data:\n  a: &x hi\n  b: *x\n', 'bmk4f86mcb'],
    ['data:\n  a: "<&>\\u2028"\n', '9g6cht7g7f'],
    ['data:\n  a: b\nbinaryData:\n  c: aGVsbG8=\n', 'bg5hd26264'],
    ['data:\r\n  a: |\r\n    one\r\n    two\r\n', 'hh96m87hd7'],
  ])('%j has the suffix %s', (rest, suffix) => {
    expect(run(configMap(rest))).toEqual({ exitCode: 0, stdout: `${suffix}  ConfigMap/m\n` });
  });

  test('prints a line for each document, of a file or of stdin', () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ntype: Opaque\ndata: {a: Yg==}\n';
    const text = `---\n${configMap('data: {a: b}\n')}---\n# nothing\n---\n${secret}`;
    const { stdout } = run(text);
    expect(stdout).toMatch(/^4h2mbtbbt6 {2}ConfigMap\/m\n\w{10} {2}Secret\/s\n$/);
    expect(hash.run({ positionals: ['-'], flags: {} }, makeWorld({}, text))).toEqual({ exitCode: 0, stdout });
  });

  test.each([
    ['a: {\n', 'f.yaml:2:1: '],
    ['[1]\n', 'f.yaml:1:1: This is no object.'],
    ['', 'f.yaml:1:1: There is no document.'],
    [
      'kind: Pod\nmetadata: {name: p}\n',
      'f.yaml:1:7: Only a ConfigMap or a Secret has such a suffix; this is of kind Pod.',
    ],
    ['kind: ConfigMap\ndata: {a: b}\n', 'f.yaml:1:1: metadata.name is missing.'],
    [configMap('data: {a: 1}\n'), 'f.yaml:5:11: data.a is not a string. Write it in quotes.'],
    [configMap('data: {a: 2026-01-01}\n'), 'f.yaml:5:11: data.a is not a string.'],
    [configMap('data: {12: a}\n'), 'f.yaml:5:8: The key 12 of data is not a string.'],
    [configMap('data:\n'), 'f.yaml:5:6: data is no mapping.'],
    [configMap('data: {<<: {a: b}}\n'), 'f.yaml:5:8: data has a merge key.'],
    [
      configMap('data:\n  a: >\n    one\n     more\n'),
      'f.yaml:6:6: data.a is folded text that kustomize changes.',
    ],
    [configMap('data: {a: b, a: c}\n'), 'f.yaml:5:14: '],
    [configMap('data: {a: *nothing}\n'), 'f.yaml:5:11: '],
    [`${configMap('data: {a: b}\n')}x: *nothing\n`, 'Write the values out.'],
  ])('%j is refused with a place', (text, message) => {
    const { exitCode, stdout, stderr } = run(text);
    expect(exitCode).toBe(1);
    expect(stdout).toBeUndefined();
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^(f\.yaml:\d+:\d+: .+\n)+$/);
  });

  test('prints nothing to stdout while one document is wrong', () => {
    expect(run(`${configMap('data: {a: b}\n')}---\nkind: Pod\n`)).toMatchObject({ exitCode: 1 });
    expect(run(Buffer.from([0xff, 0xfe, 0x00])).stderr).toContain('not UTF-8');
    expect(run(`a: ${'['.repeat(100_000)}`).exitCode).toBe(1);
  });

  test('a file that is not there is wrong usage', () => {
    const call = (path: string) => () =>
      hash.run({ positionals: [path], flags: {} }, makeWorld({ 'f.yaml': '' }));
    expect(call('nope.yaml')).toThrow(UsageError);
    expect(call('f.yaml/x')).toThrow(UsageError);
    expect(call('.')).toThrow(UsageError);
  });
});
