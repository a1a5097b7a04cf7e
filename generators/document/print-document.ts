import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import { EntryPrinter } from '../entry-printer.ts';
import { emitYaml } from '../print/emit-yaml.ts';
import type { JsonValue } from '../print/json-value.ts';

const printer = new EntryPrinter(
  (entry) => emit([entry]),
  (audience) => emit([{ issuer: { audiences: [audience] } }]).slice('- issuer:'.length),
);

/** A cluster's AuthenticationConfiguration as the bytes of its file, which are what is hashed and proven. */
export function printDocument({
  configuration,
  issuers,
}: Pick<CompiledCluster, 'configuration' | 'issuers'>): string {
  const { apiVersion, kind, anonymous, jwt = [] } = configuration;
  const head = emit({ ...(anonymous !== undefined && { anonymous }), apiVersion });
  const list = jwt.length === 0 ? 'jwt: []\n' : `jwt:\n${printer.print(jwt, issuers)}`;
  return head + list + emit({ kind });
}

function emit(value: unknown): string {
  return emitYaml(value as JsonValue);
}
