import { describe, expect, it } from 'vitest';
import { matchRegex } from '../../../../authentication/cel/match-regex.ts';
import { sampleRegex } from '../../../../authentication/refusals/probe/sample-regex.ts';

describe('a sample of a pattern', () => {
  it.each([
    '^acme/.*$',
    '^(acme|globex)/[a-z0-9-]+$',
    '^repo:acme/[^:]+:ref:refs/heads/(main|release-\\d+)$',
    '[A-Z]{3}-\\d{2,4}',
    '(?i)ACME',
    '^.+@acme\\.example$',
  ])('%s', (pattern) => {
    const texts = sampleRegex(pattern);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(matchRegex(pattern, text, 1), text).toHaveProperty('matches.0');
  });

  it('has nothing for what is no pattern', () => {
    expect(sampleRegex('(')).toEqual([]);
  });
});
