import type { Provider } from './provider.ts';

/** The pins that an issuer URL already names, such as the tenant of Entra ID. */
export function pinsOfUrl(provider: Provider, url: string): Readonly<Record<string, string>> {
  const groups = new RegExp(provider.url).exec(url)?.groups ?? {};
  return Object.fromEntries(
    provider.pins.flatMap(({ claim, from = [] }) => {
      const value = from.map((name) => groups[name]).find((each) => each !== undefined);
      return value === undefined ? [] : [[claim, value]];
    }),
  );
}
