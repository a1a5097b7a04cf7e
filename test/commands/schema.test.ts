import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../commands/outcome.ts';
import { schema } from '../../commands/schema.ts';
import { kinds, schemaOfKind } from '../../model/kind.ts';
import { makeWorld } from './make-world.ts';

const run = (...positionals: string[]) => schema.run({ positionals, flags: {} }, makeWorld()) as Outcome;

describe('schema', () => {
  test.each(kinds)('%s: complete in itself, and its examples are valid', (kind) => {
    const text = run(kind.toLowerCase()).stdout!;
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    const { $schema, ...bundle } = JSON.parse(text);
    expect($schema).toBe('http://json-schema.org/draft-07/schema#');
    const validate = new Ajv({ strict: false }).compile(bundle);
    for (const example of bundle.examples) expect([validate(example), validate.errors]).toEqual([true, null]);
  });

  test.each(kinds)('docs/schemas has the same for %s', (kind) => {
    expect(readFileSync(`docs/schemas/${schemaOfKind[kind]}`, 'utf8')).toBe(run(kind).stdout);
  });

  test('lists the kinds, each in one line', () => {
    const lines = run().stdout!.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(kinds);
    for (const line of lines) expect(line).toMatch(/^\w+ +\S.*[^.]$/);
  });

  test('lists the candidates for a kind that does not exist', () => {
    expect(() => run('Isuer')).toThrow(
      'There is no kind "Isuer". Did you mean "Issuer"? The kinds are: Cluster, ',
    );
  });
});
