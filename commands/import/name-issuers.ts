import { makeObjectName } from '../../model/make-object-name.ts';

/** Last steps of paths that say what software it is, and not whose issuer. */
const generic = new Set([
  'oauth2',
  'oidc',
  'default',
  'v1',
  'v2',
  'v2-0',
  'dex',
  'auth',
  'o',
  'realms',
  'api',
  'openid',
]);

/**
 * A name for each issuer: what its URL ends in where that says something, as the realm of a Keycloak does, else its host;
 * and with a number where another has that name already.
 */
export function nameIssuers(urls: readonly string[]): string[] {
  const taken = new Set<string>();
  return urls.map((url) => {
    const [host = '', ...steps] = url.replace(/^[a-z]+:\/\//i, '').split('/');
    const last = makeObjectName(steps.filter((step) => step !== '').at(-1) ?? '');
    const wanted =
      last.length > 1 && !generic.has(last) ? last : makeObjectName(host.replace(/:\d+$/, '')) || 'issuer';
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = `${wanted.slice(0, 59)}-${number}`;
    taken.add(name);
    return name;
  });
}
