import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillProvider } from '../../../model/providers/fill-provider.ts';
import { findProvider } from '../../../model/providers/find-provider.ts';
import { pinsOfUrl } from '../../../model/providers/pins-of-url.ts';
import { providerIds } from '../../../model/providers/provider-ids.ts';
import { providers } from '../../../model/providers/providers.ts';

describe('the providers', () => {
  it('are a data file each', () => {
    const files = readdirSync('model/providers').filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual([...providerIds].sort().map((id) => `${id}.json`));
    for (const id of providerIds) expect(providers[id].id).toBe(id);
  });

  describe.each(providerIds.map((id) => providers[id]))('$id', (provider) => {
    it('is told by its example, and by nobody else’s', () => {
      const matching = Object.values(providers).filter(({ url }) => new RegExp(url).test(provider.example));
      expect(matching.map(({ id }) => id)).toEqual(provider.id === 'generic' ? [] : [provider.id]);
      expect(findProvider(provider.example)?.id).toBe(provider.id === 'generic' ? undefined : provider.id);
    });

    it('says where what it claims comes from', () => {
      expect(provider.sources.length).toBeGreaterThan(0);
      for (const { says, url } of provider.sources) {
        expect(says).toMatch(/\.$/);
        expect(new URL(url).protocol).toBe('https:');
      }
    });

    it('leaves nothing open when its pins are known', () => {
      const pins = Object.fromEntries(provider.pins.map(({ claim, example = '' }) => [claim, example]));
      const filled = fillProvider(provider, provider.example, {
        ...pins,
        ...pinsOfUrl(provider, provider.example),
      });
      expect(JSON.stringify(filled)).not.toMatch(/\{[a-z_]+\}/);
      expect(filled.name).toMatch(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/);
      expect(filled.claims).toHaveProperty([provider.username.claim]);
      if (provider.groups !== undefined) expect(filled.claims).toHaveProperty([provider.groups.claim]);
      for (const { pattern, example } of provider.pins) {
        if (pattern !== undefined) expect(example).toMatch(new RegExp(pattern));
      }
    });

    it('pins by a rule what it asks for', () => {
      for (const { claim } of provider.pins) {
        const rule = provider.rules.find((each) => 'claim' in each && each.claim === claim);
        expect(rule).toMatchObject({ requiredValue: `{${claim}}` });
      }
    });
  });

  it.each([
    ['https://gitlab.example.com', 'https://gitlab.example.com/oauth/discovery/keys', 'gitlab'],
    [
      'https://sso.example.com/auth',
      'https://sso.example.com/auth/protocol/openid-connect/certs',
      'keycloak',
    ],
    ['https://login.example.com', 'https://login.example.com/oauth2/v1/keys', 'okta'],
    ['https://login.example.com', 'https://login.example.com/keys', undefined],
  ])('tells %s by its keys %s', (url, keys, id) => {
    expect(findProvider(url)).toBeUndefined();
    expect(findProvider(url, keys)?.id).toBe(id);
  });

  it.each([
    'https://login.microsoftonline.com/common/v2.0',
    'https://accounts.google.com/',
    'https://token.actions.githubusercontent.com.example.com',
    'https://example.com/?https://gitlab.com',
  ])('does not take %s for one', (url) => {
    expect(findProvider(url)).toBeUndefined();
  });
});
