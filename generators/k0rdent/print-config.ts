import { createHash } from 'node:crypto';
import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import { EntryPrinter } from '../entry-printer.ts';
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
const printer = new EntryPrinter(
  (entry) => emit([layOutAuthenticator(entry)]),
  (audience) => emit([{ issuer: { audiences: [audience] } }]).slice('- issuer:'.length),
);

/**
 * A configuration as k0rdent's controller (kcm) writes it into the Secret `<clusterdeployment>-auth-config`, byte for
 * byte: the structs of k8s.io/apiserver's `v1`, printed by sigs.k8s.io/yaml. Remembered by the configuration.
 *
 * @throws UnprintableStringError where sigs.k8s.io/yaml refuses a text too
 */
export function printConfig({
  configuration,
  issuers,
}: Pick<CompiledCluster, 'configuration' | 'issuers'>): PrintedConfig {
  let printed = known.get(configuration);
  if (printed === undefined) {
    const text = print(configuration, issuers);
    const sha256 = createHash('sha256').update(text).digest('hex');
    printed = { text, sha256, hash: sha256.slice(0, 8) };
    known.set(configuration, printed);
  }
  return printed;
}

function print(
  { apiVersion = 'apiserver.config.k8s.io/v1', anonymous, jwt }: AuthenticationConfiguration,
  issuers: CompiledCluster['issuers'],
): string {
  const head = emit({ ...(anonymous != null && { anonymous: layOutAnonymous(anonymous) }), apiVersion });
  const list =
    jwt == null ? 'jwt: null\n' : jwt.length === 0 ? 'jwt: []\n' : `jwt:\n${printer.print(jwt, issuers)}`;
  return `${head}${list}kind: AuthenticationConfiguration\n`;
}

function emit(value: JsonValue): string {
  return emitYaml(carryValue(value));
}
