import { makeObjectName } from '../make-object-name.ts';
import type { Provider } from './provider.ts';

/** What a provider proposes for one issuer. */
export interface FilledProvider {
  readonly name: string;
  readonly rules: Provider['rules'];
  readonly claims: Provider['claims'];
}

/**
 * Puts the values of the pins, and what the URL says, in the places that a provider's data file leaves open.
 *
 * @param pins a value for each of the provider's pins
 */
export function fillProvider(
  provider: Provider,
  url: string,
  pins: Readonly<Record<string, string>>,
): FilledProvider {
  const groups = new RegExp(provider.url).exec(url)?.groups ?? {};
  const host = URL.canParse(url) ? new URL(url).hostname : url;
  const values: Readonly<Record<string, string | undefined>> = { host, ...groups, ...pins };
  const fill = (text: string) =>
    text.replace(/\{([a-z_0-9]+)\}/g, (whole, key: string) => values[key] ?? whole);
  const fillAll = (value: unknown): unknown =>
    typeof value === 'string'
      ? fill(value)
      : Array.isArray(value)
        ? value.map(fillAll)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fillAll(each)]))
          : value;
  return {
    name: makeObjectName(
      fill(provider.name.replace(/-?\{(\w+)\}/g, (whole, key: string) => (values[key] ? whole : ''))),
    ),
    rules: provider.rules.map((rule) =>
      'claim' in rule
        ? { ...rule, requiredValue: fill(rule.requiredValue) }
        : { ...rule, expression: fill(rule.expression) },
    ),
    claims: fillAll(provider.claims) as Provider['claims'],
  };
}
