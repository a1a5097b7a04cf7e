import type { AuthenticationConfiguration, JWTAuthenticator } from '../../authentication/configuration.ts';
import { emitYaml } from '../print/emit-yaml.ts';
import type { JsonValue } from '../print/json-value.ts';

const printed = new WeakMap<JWTAuthenticator, string>();

/**
 * An AuthenticationConfiguration as the bytes of its file, which are what is hashed and proven. Entries are printed
 * one by one and remembered, because the clusters of a fleet share most of them.
 */
export function printDocument(configuration: AuthenticationConfiguration): string {
  const { apiVersion, kind, anonymous, jwt = [] } = configuration;
  const head = emitYaml({
    ...(anonymous !== undefined && { anonymous }),
    apiVersion,
  } as unknown as JsonValue);
  const entries = jwt.length === 0 ? 'jwt: []\n' : `jwt:\n${jwt.map(printEntry).join('')}`;
  return `${head}${entries}${emitYaml({ kind } as unknown as JsonValue)}`;
}

function printEntry(entry: JWTAuthenticator): string {
  let text = printed.get(entry);
  if (text === undefined) {
    text = emitYaml([entry as unknown as JsonValue]);
    printed.set(entry, text);
  }
  return text;
}
