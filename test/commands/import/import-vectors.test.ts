import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../commands/run-command.ts';
import { makeWorld } from '../make-world.ts';

interface Vectors {
  vectors: readonly {
    name: string;
    config?: string;
    configuration?: object;
    k8s_1_36_1?: { validation_error?: string; error?: string };
    k8s_1_36_2?: { valid?: boolean };
  }[];
}

const read = (name: string) =>
  (JSON.parse(readFileSync(`test/vectors/${name}.json`, 'utf8')) as Vectors).vectors;

/** Documents that a real kube-apiserver 1.36 has loaded, each once, with the names of their vectors. */
const loaded = new Map([
  ...read('authentication-oracle').flatMap(({ name, config, k8s_1_36_2 }) =>
    config !== undefined && k8s_1_36_2?.valid === true ? [[config, name] as const] : [],
  ),
  ...read('authentication-validation').flatMap(({ name, configuration, k8s_1_36_1 }) =>
    configuration !== undefined && k8s_1_36_1 !== undefined && Object.keys(k8s_1_36_1).length === 0
      ? [[JSON.stringify(configuration), name] as const]
      : [],
  ),
]);
/** Its rule costs as much as a rule may; each token takes a second, and there are hundreds. */
const costly = 'cost blowup';

describe('import of every document that a real API server has loaded', () => {
  it.each([...loaded].flatMap(([document, name]) => (name === costly ? [] : [{ name, document }])))(
    'is the same: $name',
    async ({ document }) => {
      const world = makeWorld({}, document);
      const { exitCode, stdout, stderr } = await runCommand(
        ['import', '-', '--from', 'authentication-configuration', '--kubernetes', '1.36', '-o', 'json'],
        world,
      );
      expect(exitCode, stderr).toBe(0);
      expect(JSON.parse(stdout!)).toMatchObject({ proof: { documentsAreEqual: true } });
    },
  );
});
