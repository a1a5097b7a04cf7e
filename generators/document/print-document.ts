import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import { emitYaml } from '../print/emit-yaml.ts';
import type { JsonValue } from '../print/json-value.ts';

const whole = new WeakMap<JWTAuthenticator, string>();
const cut = new WeakMap<JWTAuthenticator, CutEntry>();

/** The entry of an issuer that names no audience, as it was printed for the first cluster. */
interface CutEntry {
  text: string;
  audience: string;
  /** The text before and after the audience, from the second cluster on. */
  pieces?: readonly string[];
}

/**
 * A cluster's AuthenticationConfiguration as the bytes of its file, which are what is hashed and proven. Entries are
 * printed one by one and remembered, because the clusters of a fleet share most of them, but for the audience.
 */
export function printDocument({
  configuration,
  issuers,
}: Pick<CompiledCluster, 'configuration' | 'issuers'>): string {
  const { apiVersion, kind, anonymous, jwt = [] } = configuration;
  let text = emit({ ...(anonymous !== undefined && { anonymous }), apiVersion });
  text += jwt.length === 0 ? 'jwt: []\n' : 'jwt:\n';
  let audience: string | undefined;
  let audienceText = '';
  for (const [index, entry] of jwt.entries()) {
    const { authenticator } = issuers[index]!;
    if (entry === authenticator) {
      text += printEntry(entry);
      continue;
    }
    const own = entry.issuer!.audiences![0]!;
    if (own !== audience) audienceText = printAudience(own);
    audience = own;
    text += printWithAudience(authenticator, entry, audienceText);
  }
  return text + emit({ kind });
}

function printEntry(entry: JWTAuthenticator): string {
  let text = whole.get(entry);
  if (text === undefined) {
    text = emit([entry]);
    whole.set(entry, text);
  }
  return text;
}

/** The entry of an issuer that names no audience, with the cluster's. */
function printWithAudience(
  authenticator: JWTAuthenticator,
  entry: JWTAuthenticator,
  audience: string,
): string {
  const known = cut.get(authenticator);
  if (known === undefined) {
    const text = emit([entry]);
    cut.set(authenticator, { text, audience });
    return text;
  }
  known.pieces ??= known.text.split(known.audience);
  return known.pieces.join(audience);
}

/** The lines of `audiences` as they stand in an entry. No other text of an entry begins in the column of its key. */
function printAudience(audience: string): string {
  return emit([{ issuer: { audiences: [audience] } }]).slice('- issuer:'.length);
}

function emit(value: unknown): string {
  return emitYaml(value as JsonValue);
}
