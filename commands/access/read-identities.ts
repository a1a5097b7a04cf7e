import type { Claims } from '../../authentication/identify/claims.ts';
import { readClaims } from '../../authentication/identify/read-claims.ts';
import type { Person } from '../../model/access/person.ts';
import { resolveFindings } from '../../model/diagnostics/resolve-findings.ts';
import { keepNumbers } from '../../model/load/keep-numbers.ts';
import { locateNode } from '../../model/load/locate-node.ts';
import { readDocuments } from '../../model/load/read-documents.ts';
import type { SourceDocument } from '../../model/load/source-document.ts';
import type { World } from '../command.ts';
import { readNamedFile } from '../files/read-named-file.ts';

/** What is most telling about somebody among the claims, best first. */
const telling = ['preferred_username', 'email', 'upn', 'name', 'sub'];

/** The identities of a file, or what is wrong with it, with its place. */
export type ReadIdentities = { identities: Person[]; error?: never } | { error: string };

/**
 * Known people from a file: the claims of each as an object, in a YAML or JSON list, as documents of their own, or as
 * one JSON object a line.
 *
 * @throws UsageError, EnvironmentError as `readNamedFile` does
 */
export function readIdentities(path: string, world: World): ReadIdentities {
  const name = path === '-' ? 'stdin' : path;
  const text = readNamedFile(path, world, 'a file with claims')
    .toString('utf8')
    .replace(/^\ufeff/, '');
  if (/^\s*[\w-]+\.[\w-]+\.[\w-]*\s*$/.test(text))
    return {
      error: `${name}: this is a token, not claims. \`trustplane identify\` takes tokens; give claims here, and keep tokens out of files.`,
    };
  const lines = readLines(text, name);
  if (lines !== undefined) return lines;
  const { documents, findings } = readDocuments({ path: name, text });
  const [first] = resolveFindings(findings, false);
  if (first !== undefined)
    return {
      error:
        `${[name, first.line, first.column].filter(Boolean).join(':')}: ${first.message} ${first.help ?? ''}`.trimEnd(),
    };
  const items = documents.flatMap(
    (document): { value: unknown; at: (string | number)[]; document: SourceDocument }[] =>
      Array.isArray(document.value)
        ? document.value.map((value: unknown, index) => ({ value, at: [index], document }))
        : [{ value: document.value, at: [], document }],
  );
  if (items.length === 0)
    return { error: `${name}: it is empty. Write claims, such as - {iss: https://…, sub: jane}.` };
  const identities: Person[] = [];
  for (const [index, { value, at, document }] of items.entries()) {
    const fault = findFault(value);
    if (fault !== undefined) {
      const position = locateNode(document, at, 'value');
      return {
        error: `${name}${position === undefined ? '' : `:${position.line}:${position.column}`}: ${fault}`,
      };
    }
    identities.push(toPerson(keepNumbers(value as Claims, document, at), index));
  }
  return { identities };
}

/** One object a line; undefined where the file is written otherwise. */
function readLines(text: string, name: string): ReadIdentities | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  if (filled.length < 2 || !filled.every((line) => line.startsWith('{') && line.endsWith('}')))
    return undefined;
  const identities: Person[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const read = readClaims(Buffer.from(line));
    if ('error' in read) return { error: `${name}:${index + 1}:${read.column}: ${read.error}` };
    const fault = findFault(read.claims);
    if (fault !== undefined) return { error: `${name}:${index + 1}:1: ${fault}` };
    identities.push(toPerson(read.claims, identities.length));
  }
  return { identities };
}

function findFault(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'Claims are a mapping of names to values, such as {iss: https://…, sub: jane}.';
  const { iss } = value as { iss?: unknown };
  return typeof iss === 'string' ? undefined : 'The claim iss is missing: it names the issuer, as a URL.';
}

function toPerson(claims: Claims, index: number): Person {
  const name = telling
    .map((claim) => claims[claim])
    .find((value) => typeof value === 'string' && value !== '');
  return { name: (name as string | undefined) ?? `identity ${index + 1}`, claims, admin: false };
}
