import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinaryUrl } from '../../authentication/ordinary-url.ts';

describe('an ordinary URL', () => {
  it.each(['https://login.example.com', 'https://login.example.com/realms/Team_1~a', 'https://a.b/c'])(
    'is %s',
    (url) => {
      expect(ordinaryUrl.test(url)).toBe(true);
    },
  );

  it.each([
    ['another scheme', 'http://login.example.com'],
    ['capitals in the scheme', 'HTTPS://login.example.com'],
    ['capitals in the host', 'https://Login.example.com'],
    ['no domain', 'https://login'],
    ['a trailing dot', 'https://login.example.com./a'],
    ['a port', 'https://login.example.com:8443'],
    ['a user', 'https://me@login.example.com'],
    ['a host of Punycode', 'https://xn--e1afmkfd.example.com'],
    ['an address', 'https://10.0.0.1/a'],
    ['an address in hexadecimal', 'https://example.0x7f'],
    ['a trailing slash', 'https://login.example.com/'],
    ['two slashes', 'https://login.example.com/a//b'],
    ['a dot segment', 'https://login.example.com/a/../b'],
    ['an escape', 'https://login.example.com/%61'],
    ['an empty query', 'https://login.example.com/a?'],
    ['an empty fragment', 'https://login.example.com/a#'],
    ['a line feed', 'https://login.example.com/a\n'],
    ['another script', 'https://login.example.com/ä'],
  ])('is none with %s', (_, url) => {
    expect(ordinaryUrl.test(url)).toBe(false);
  });

  it('is written as the WHATWG standard writes it', () => {
    const url = fc
      .stringMatching(/^https:\/\/(?:[a-z0-9-]{1,4}\.){1,3}[a-z0-9-]{1,4}(?:\/[\w~-]{1,4}){1,2}$/)
      .filter((text) => ordinaryUrl.test(text));
    fc.assert(
      fc.property(url, (text) => {
        expect(new URL(text).href).toBe(text);
      }),
      { seed: 20261121, numRuns: 200 },
    );
  });
});
