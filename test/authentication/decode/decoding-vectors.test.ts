import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { decodeConfiguration } from '../../../authentication/decode/decode-configuration.ts';
import { type ObservedFile, observedFiles } from './observed-file.ts';
import { withoutEmptyValues } from './without-empty-values.ts';

/** Our message differs from upstream's for these files, although the verdict is the same. */
const otherMessages = new Map([
  ['kind AuthorizationConfiguration', 'upstream decodes it, and then says what it got'],
  ['kind Status', 'upstream decodes it, and then says what it got'],
  ['kind TracingConfiguration', 'upstream decodes it, and then says what it got'],
  ['kind EgressSelectorConfiguration', 'upstream decodes it, and then says what it got'],
  ['null key', 'upstream prints the value in Go syntax'],
  ['empty implicit key', 'upstream prints the value in Go syntax'],
  ['duplicate null', 'upstream prints the value in Go syntax'],
  ['large key', 'upstream prints the value in Go syntax'],
  ['list as key', 'upstream prints the key in Go syntax'],
  ['object as key', 'upstream prints the key in Go syntax'],
  ['protobuf', 'upstream tries to read it'],
]);

function decode(vector: ObservedFile, minor: number) {
  const bytes = vector.base64 === undefined ? vector.text! : Buffer.from(vector.base64, 'base64');
  return decodeConfiguration(bytes, minor);
}

describe.each([
  ['1.36', 36],
  ['1.33', 33],
] as const)('files as %s reads them', (_, minor) => {
  it.each(observedFiles)('$name', (vector) => {
    const older = vector.k8s_1_33_13 === 'same' ? vector.k8s_1_36_1 : vector.k8s_1_33_13;
    const observed = minor === 36 ? vector.k8s_1_36_1 : older;
    const { configuration, error } = decode(vector, minor);
    if (observed.error === undefined) {
      expect(error).toBeUndefined();
      expect(withoutEmptyValues(configuration)).toEqual(withoutEmptyValues(observed.configuration));
    } else {
      expect(configuration).toBeUndefined();
      if (otherMessages.has(vector.name)) expect(error?.message).not.toBe(observed.error);
      else expect(error?.message).toBe(observed.error);
    }
  });
});

it('names no other message without a vector', () => {
  const names = new Set(observedFiles.map(({ name }) => name));
  expect([...otherMessages.keys()].filter((name) => !names.has(name))).toEqual([]);
});

it('has a place within the text for everything that it refuses', () => {
  for (const vector of observedFiles) {
    const { error } = decode(vector, 36);
    if (error === undefined || vector.text === undefined) continue;
    const lines = vector.text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
    for (const { line, column } of error.parts) {
      // The end of a text that does not end its last line is a line further down, as upstream counts.
      expect(line, vector.name).toBeLessThanOrEqual(lines.length + 1);
      expect(column, vector.name).toBeLessThanOrEqual([...(lines[line - 1] ?? '')].length + 1);
    }
  }
});
