import { locateInScalar } from '../../authentication/locate-in-scalar.ts';
import { exceptionsOf } from '../check/exceptions-of.ts';
import { locateNode, locateOffset, type Position } from '../load/locate-node.ts';
import type { SourceDocument } from '../load/source-document.ts';
import { findRule } from '../rules/rules.ts';
import type { Diagnostic, RelatedPosition, ResourceName } from './diagnostic.ts';
import type { Finding, Place, RelatedPlace } from './finding.ts';
import { mergeOrganizations } from './merge-organizations.ts';
import { printFieldPath } from './print-field-path.ts';
import { readField } from './read-field.ts';

/**
 * Findings as diagnostics: excused ones left out, lines and columns looked up, in the order of files and lines.
 *
 * @param strict whether findings that depend on the date are errors (`check`) or warnings (`render`)
 */
export function resolveFindings(findings: readonly Finding[], strict: boolean): Diagnostic[] {
  const inForce = mergeOrganizations(findings.filter((finding) => !isExcused(finding)));
  const diagnostics = inForce.map((finding) => resolve(finding, strict));
  const unique = new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...unique.values()].sort(byPlace);
}

function isExcused(finding: Finding): boolean {
  const rule = findRule(finding.rule);
  if (rule?.exceptable !== true && !(rule?.exceptableAsWritten === true && isAsWritten(finding)))
    return false;
  const own = finding.place !== undefined && 'document' in finding.place ? [finding.place.document] : [];
  return [...own, ...(finding.excusedBy ?? [])].some((source) =>
    exceptionsOf(source).some((exception) => exception.rule === finding.rule),
  );
}

/** Whether it is about an object of somebody else's that is taken as it is written. */
function isAsWritten({ place }: Finding): boolean {
  return (
    place !== undefined && 'document' in place && nameOf(place.document)?.kind === 'ClusterAuthentication'
  );
}

function resolve(finding: Finding, strict: boolean): Diagnostic {
  const rule = findRule(finding.rule)!;
  const severity = finding.severity ?? (rule.clock && !strict ? 'warning' : rule.severity);
  const { rule: id, message } = finding;
  const diagnostic: Diagnostic = { rule: id, severity, origin: rule.origin, message };
  const { place } = finding;
  if (place !== undefined && 'document' in place) {
    const position = locate(place);
    if (place.document.file !== undefined) diagnostic.file = place.document.file.path;
    Object.assign(diagnostic, position);
    const resource = finding.resource ?? nameOf(place.document);
    if (resource !== undefined) diagnostic.resource = resource;
    if (place.path.length > 0) diagnostic.path = printFieldPath(place.path);
  } else if (place !== undefined && 'offset' in place) {
    Object.assign(diagnostic, { file: place.file.path, ...locateOffset(place.file, place.offset) });
  } else if (place !== undefined) {
    Object.assign(diagnostic, { file: place.fileName, line: 1, column: 1 });
  }
  if (diagnostic.resource === undefined && finding.resource !== undefined)
    diagnostic.resource = finding.resource;
  if (finding.help !== undefined) diagnostic.help = finding.help;
  if (finding.related !== undefined) diagnostic.related = finding.related.map(resolveRelated);
  return diagnostic;
}

function resolveRelated({ document, path, message }: RelatedPlace): RelatedPosition {
  const resource = nameOf(document);
  return {
    message,
    ...(document.file !== undefined && { file: document.file.path }),
    ...locateNode(document, path, 'value'),
    ...(resource !== undefined && { resource }),
    path: printFieldPath(path),
  };
}

function locate({ document, path, at, offset }: Extract<Place, { document: unknown }>): Position | undefined {
  const position = locateNode(document, path, at ?? 'value');
  if (position === undefined || offset === undefined) return position;
  const value = readField(document.value, path);
  return typeof value === 'string'
    ? locateInScalar(document.file!.text.split('\n'), position, value, offset)
    : position;
}

function nameOf(document: SourceDocument): ResourceName | undefined {
  const { kind, metadata } = (document.value ?? {}) as {
    kind?: unknown;
    metadata?: { name?: unknown } | null;
  };
  const name = metadata?.name;
  return typeof kind === 'string' && typeof name === 'string' ? { kind, name } : undefined;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
