import { expect, it } from 'vitest';
import {
  compareKubernetesVersions,
  knownMinors,
  parseKubernetesMinor,
} from '../../authentication/kubernetes-version.ts';

it.each(['1.33', 'v1.33.4', '1.33.4', 'v1.33.4+k3s1', '1.33.0-rc.1', '1.33.13-gke.100'])(
  'reads %s',
  (version) => {
    expect(parseKubernetesMinor(version)).toBe(33);
  },
);

it.each(['', '1', '33', '2.33', '1.033', '1.33.', '1.33.x', '1.33 ', '1.33-rc', '1.x', '11.33'])(
  'refuses %j',
  (version) => {
    expect(parseKubernetesMinor(version)).toBeUndefined();
  },
);

it('sorts by minor, and not by text', () => {
  expect(['v1.34.1', '1.9', '1.30.14', '1.33'].sort(compareKubernetesVersions)).toEqual([
    '1.9',
    '1.30.14',
    '1.33',
    'v1.34.1',
  ]);
});

it('knows 1.30 to 1.36', () => {
  expect(knownMinors).toEqual([30, 31, 32, 33, 34, 35, 36]);
});
