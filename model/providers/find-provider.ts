import type { Provider } from './provider.ts';
import { providers } from './providers.ts';

/** The provider whose issuers have such URLs, or such a `jwks_uri` where discovery has told it. */
export function findProvider(url: string, jwksUri?: string): Provider | undefined {
  const all = Object.values(providers);
  return (
    all.find((provider) => new RegExp(provider.url).test(url)) ??
    all.find(({ keys }) => jwksUri !== undefined && keys !== undefined && new RegExp(keys).test(jwksUri))
  );
}
