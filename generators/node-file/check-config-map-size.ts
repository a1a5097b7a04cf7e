import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import { rememberByText } from '../../authentication/remember-by-text.ts';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import type { Finding } from '../../model/diagnostics/finding.ts';
import { checkDataSize } from '../check-data-size.ts';
import { dataSizeLimit } from '../data-size-limit.ts';
import { printDocument } from '../document/print-document.ts';
import { listPreflight } from './list-preflight.ts';

/**
 * The most bytes that a character of an entry's JSON becomes: at most 24 in the document (a line feed with the
 * indentation of a literal block, an escape in double quotes), 3 in the CA files, and 18 in the lines of the preflight.
 */
const mostBytes = 45;

const lengths = new WeakMap<JWTAuthenticator, number>();

/** Whether the document and what goes with it fit into their ConfigMap. */
export function checkConfigMapSize(compiled: CompiledCluster): Finding[] {
  const { configuration } = compiled;
  if (boundSize(compiled) <= dataSizeLimit) return [];
  const { lines, authorities } = listPreflight(configuration);
  const data = [printDocument(compiled), lines, ...Object.values(authorities)];
  const size = data.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return checkDataSize('ConfigMap', compiled, size);
}

/** What the ConfigMap is certainly not larger than. Most clusters need no closer look, and no printed document. */
function boundSize({ configuration, issuers }: CompiledCluster): number {
  const { jwt: _, ...rest } = configuration;
  let length = JSON.stringify(rest).length;
  for (const [index, { authenticator }] of issuers.entries()) {
    length += lengthOf(authenticator);
    const entry = configuration.jwt?.[index];
    if (entry !== authenticator) length += JSON.stringify(entry?.issuer?.audiences ?? []).length;
  }
  return length * mostBytes;
}

function lengthOf(authenticator: JWTAuthenticator): number {
  let length = lengths.get(authenticator);
  if (length === undefined) {
    const { certificateAuthority, ...issuer } = authenticator.issuer ?? {};
    // The CA is the longest text by far, and mostly the same.
    length =
      JSON.stringify({ ...authenticator, issuer }).length + lengthOfAuthority(certificateAuthority ?? '');
    lengths.set(authenticator, length);
  }
  return length;
}

/** With the name of its field. */
const lengthOfAuthority = rememberByText((pem) => JSON.stringify({ certificateAuthority: pem }).length);
