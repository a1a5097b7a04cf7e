import { expect, it } from 'vitest';
import { findSecret } from '../../../authentication/refusals/find-secret.ts';

it('names what it is and where it starts', () => {
  const token = `gl${'pat-'}${'a1b2c3d4e5'.repeat(2)}`;
  expect(findSecret(`see ${token}`)).toEqual({ rule: 'secret-material', what: 'a GitLab token', offset: 4 });
  expect(findSecret(`x ${token}\n-----BEGIN EC PRIVATE KEY-----`)?.offset).toBe(2);
});

it.each([
  'https://token.actions.githubusercontent.com',
  'https://gitlab.example.com/glpat-docs',
  'claims.sub == "repo:acme/ghp_tools:ref"',
  'client_secret_basic',
  'clientSecret: {name: login, key: password}',
  'https://login.example.com:8443/@acme/realms',
  'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '-----BEGIN CERTIFICATE-----\nMIIBhzCCAS2gAwIBAgIUPkAayDoKxPOKKtSBGVWS1AKK\n',
  '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA\n',
  'eyJhbGciOiJSUzI1NiJ9',
])('%s is no secret', (text) => {
  expect(findSecret(text)).toBeUndefined();
});
