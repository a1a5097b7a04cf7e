import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../model/load/read-documents.ts';
import { readManifests } from '../../../model/shape/read-manifests.ts';
import { soundEnvironment } from '../../refusals/sound-environment.ts';

function findingsOf(path: string, from: string, to: string) {
  const { documents } = readDocuments({ path, text: soundEnvironment[path]!.replace(from, to) });
  return readManifests(documents).findings;
}

describe('what is said about a shape', () => {
  it('describes the field itself, not the part that it refers to', () => {
    const [finding] = findingsOf('issuers/ci.yaml', 'clusters: {}', 'clusters:');
    expect(finding?.help).toContain('The clusters that trust this issuer. Left out: none.');
  });

  it('names the value that stands twice', () => {
    const [finding] = findingsOf('organizations/acme.yaml', '[acme]', '[a, acme, acme]');
    expect(finding?.message).toContain('"acme" twice');
  });

  it('names the key that is no key of a label', () => {
    const [finding] = findingsOf('clusters/eu-1.yaml', '{tier: test}', '{a/b/c: test}');
    expect(finding?.message).toContain('The key "a/b/c"');
  });

  it('shows a value in the form that is wanted', () => {
    const [finding] = findingsOf('clusters/eu-1.yaml', 'name: eu-1', 'name: EU_1');
    expect(finding?.message).toBe('"EU_1" is not in the form that is wanted here, such as "acme".');
  });

  it('does not miss a field that is there under a mistyped name', () => {
    const found = findingsOf('clusters/eu-1.yaml', 'platform:', 'platfrom:');
    expect(found.map(({ rule }) => rule)).toEqual(['unknown-field']);
    expect(found[0]?.help).toContain('Did you mean "platform"?');
  });

  it('misses a field of which no other is a misspelling', () => {
    const found = findingsOf('clusters/eu-1.yaml', 'platform:', 'flavour:');
    expect(found.map(({ rule }) => rule).sort()).toEqual(['missing-field', 'unknown-field']);
  });

  it.each([
    ['2027-02-28', 0],
    ['2027-02-29', 1],
    ['2028-02-29', 0],
    ['2027-04-31', 1],
  ])('knows whether there is a day %s', (day, count) => {
    const to = `spec:\n  exceptions: [{rule: mutable-claim, reason: x, expires: ${day}}]\n`;
    expect(findingsOf('issuers/ci.yaml', 'spec:\n', to)).toHaveLength(count);
  });
});
