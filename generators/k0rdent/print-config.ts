import { createHash } from 'node:crypto';
import type { AuthenticationConfiguration, JWTAuthenticator } from '../../authentication/configuration.ts';
import { carryValue } from '../print/carry-value.ts';
import { emitYaml } from '../print/emit-yaml.ts';
import type { JsonValue } from '../print/json-value.ts';
import { layOutAnonymous } from './lay-out-anonymous.ts';
import { layOutAuthenticator } from './lay-out-authenticator.ts';

/** What k0rdent hands to an API server. */
export interface PrintedConfig {
  /** The bytes under the Secret's key `config`. */
  text: string;
  /** Their SHA-256, as the API server's metric shows it. */
  sha256: string;
  /** Its first 8 digits: k0rdent's name for the content. */
  hash: string;
}

const known = new WeakMap<AuthenticationConfiguration, PrintedConfig>();
const entries = new WeakMap<JWTAuthenticator, string>();

/**
 * A configuration as k0rdent's controller (kcm) writes it into the Secret `<clusterdeployment>-auth-config`, byte for
 * byte: the structs of k8s.io/apiserver's `v1`, printed by sigs.k8s.io/yaml. Remembered by the configuration and by its
 * entries, which the clusters of a fleet share.
 *
 * @throws UnprintableStringError where sigs.k8s.io/yaml refuses a text too
 */
export function printConfig(configuration: AuthenticationConfiguration): PrintedConfig {
  let printed = known.get(configuration);
  if (printed === undefined) {
    const text = print(configuration);
    const sha256 = createHash('sha256').update(text).digest('hex');
    printed = { text, sha256, hash: sha256.slice(0, 8) };
    known.set(configuration, printed);
  }
  return printed;
}

function print({
  apiVersion = 'apiserver.config.k8s.io/v1',
  anonymous,
  jwt,
}: AuthenticationConfiguration): string {
  const head = emit({ ...(anonymous != null && { anonymous: layOutAnonymous(anonymous) }), apiVersion });
  const list =
    jwt == null ? 'jwt: null\n' : jwt.length === 0 ? 'jwt: []\n' : `jwt:\n${jwt.map(printEntry).join('')}`;
  return `${head}${list}kind: AuthenticationConfiguration\n`;
}

function printEntry(entry: JWTAuthenticator): string {
  let text = entries.get(entry);
  if (text === undefined) {
    text = emit([layOutAuthenticator(entry)]);
    entries.set(entry, text);
  }
  return text;
}

function emit(value: JsonValue): string {
  return emitYaml(carryValue(value));
}
