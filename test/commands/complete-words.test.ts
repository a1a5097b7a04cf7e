import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/commands.ts';
import { completeWords } from '../../commands/complete-words.ts';
import { kinds } from '../../model/kind.ts';
import { rules } from '../../model/rules/rules.ts';

const asked: string[] = [];
const complete = (...words: string[]) => {
  const { candidates, directive } = completeWords(words, commands, (folder) => {
    asked.push(folder);
    return { destinations: ['eu-1', 'eu-2', 'us-1'], omissible: ['issuer/ci', 'trust/infra'] };
  });
  return [candidates.map(({ value }) => value), directive];
};
const visible = commands.filter(({ hidden }) => !hidden).map(({ name }) => name);

describe('completeWords', () => {
  test('commands', () => {
    expect(complete()).toEqual([[...visible, 'help'], 4]);
    expect(complete('')).toEqual([[...visible, 'help'], 4]);
    expect(complete('ch')).toEqual([['check'], 4]);
    expect(complete('__')).toEqual([[], 4]);
    expect(complete('help', '')).toEqual([visible, 4]);
    expect(complete('help', 'check', '')).toEqual([[], 4]);
    expect(complete('nope', '')).toEqual([[], 4]);
  });

  test('positionals', () => {
    expect(complete('check', '')).toEqual([[], 16]);
    expect(complete('check', 'prod', '')).toEqual([[], 4]);
    expect(complete('hash', '')).toEqual([[], 0]);
    expect(complete('schema', '')).toEqual([kinds, 4]);
    expect(complete('explain', '')).toEqual([rules.map(({ id }) => id), 4]);
    expect(complete('explain', 'image')).toEqual([['image-digest'], 4]);
    expect(complete('completion', '')).toEqual([['bash', 'zsh', 'fish'], 4]);
    expect(complete('version', '')).toEqual([[], 4]);
  });

  test('flags and their values', () => {
    expect(complete('check', '-')).toEqual([['--output', '--help'], 4]);
    expect(complete('check', '--o')).toEqual([['--output'], 4]);
    expect(complete('check', '-o', 'json', '--')).toEqual([['--help'], 4]);
    expect(complete('check', '--output', 'j')).toEqual([['json', 'junit'], 4]);
    expect(complete('check', '-o', '')[0]).toContain('sarif');
    expect(complete('check', '--output=s')).toEqual([['sarif'], 4]);
    expect(complete('check', '-o', 'json', '')).toEqual([[], 16]);
    expect(complete('check', '--', '-')).toEqual([[], 16]);
    expect(complete('render', '--out', '')).toEqual([[], 16]);
    expect(complete('render', '--out=x')).toEqual([[], 16]);
  });

  test('destinations of the environment that is named, or of the current folder', () => {
    asked.length = 0;
    expect(complete('render', '--destination', 'eu')).toEqual([['eu-1', 'eu-2'], 4]);
    expect(complete('render', '--out', 'rendered', 'prod', '--destination=us')).toEqual([['us-1'], 4]);
    expect(asked).toEqual(['.', 'prod']);
  });

  test('what the environment that is named can be rendered without', () => {
    asked.length = 0;
    expect(complete('render', 'prod', '--without', '')).toEqual([['issuer/ci', 'trust/infra'], 4]);
    expect(complete('render', 'prod', '--without', 'issuer/ci', '--without=t')).toEqual([['trust/infra'], 4]);
    expect(asked).toEqual(['prod', 'prod']);
  });
});
