import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';
import {
  type DecodedConfiguration,
  decodeConfiguration,
} from '../../authentication/decode/decode-configuration.ts';
import type { FieldError } from '../../authentication/field-error.ts';
import { locateInScalar } from '../../authentication/locate-in-scalar.ts';
import { printFieldError } from '../../authentication/print-field-error.ts';
import { findDocumentRefusals } from '../../authentication/refusals/find-document-refusals.ts';
import { findIssuerRefusals } from '../../authentication/refusals/find-issuer-refusals.ts';
import {
  findSourceRefusals,
  type SourceRefusal,
} from '../../authentication/refusals/find-source-refusals.ts';
import { shareTrials } from '../../authentication/refusals/probe/share-trials.ts';
import { validateConfiguration } from '../../authentication/validate-configuration.ts';
import type { ValidationOptions } from '../../authentication/validation-options.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FieldPath } from '../diagnostics/finding.ts';
import { printFieldPath } from '../diagnostics/print-field-path.ts';
import { readField } from '../diagnostics/read-field.ts';
import type { Position } from '../load/locate-node.ts';
import { adviseOn } from '../rules/advise-on.ts';
import { findRule, type RuleId } from '../rules/rules.ts';
import { helpOutside } from './help-outside.ts';
import { judgeTalosDocument } from './judge-talos-document.ts';

/** The API server that is to read a file, and what is asked. */
export interface ValidateFileOptions extends ValidationOptions {
  /** Nothing of ours: only what the API server itself has against the file. */
  readonly upstreamOnly: boolean;
  /** Today as YYYY-MM-DD, for what expires. */
  readonly today: string;
  /** Whether the issuers' hosts may be those of a private network. */
  readonly internal: boolean;
  /** Where the configuration stands in a document of Talos, if it does. */
  readonly talos?: Position;
}

/**
 * Everything that speaks against a file that kube-apiserver is to read as it is: what decoding and validation of that
 * minor refuse, in upstream's order, and then what we refuse on top.
 */
export function validateFile(
  file: { readonly path: string; readonly bytes: Uint8Array },
  options: ValidateFileOptions,
): Diagnostic[] {
  const decoded = decodeConfiguration(file.bytes, options.minor);
  const reporter = new Reporter(file, decoded);
  reporter.reportDecoding();
  const { configuration } = decoded;
  if (configuration !== undefined) {
    for (const error of validateConfiguration(configuration, options))
      reporter.reportError(error, configuration);
    if (!options.upstreamOnly) {
      reporter.reportRefusals(configuration, options);
      if (options.talos !== undefined) reporter.reportTalos(configuration, options.minor, options.talos);
    }
  }
  if (!options.upstreamOnly) {
    reporter.reportRest();
    reporter.reportSource(findSourceRefusals(file.bytes));
  }
  return reporter.diagnostics;
}

class Reporter {
  readonly #path: string;
  readonly #lines: readonly string[];
  readonly #decoded: DecodedConfiguration;
  readonly #known = new Set<string>();
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
    decoded: DecodedConfiguration,
  ) {
    this.#path = path;
    this.#lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n');
    this.#decoded = decoded;
  }

  reportDecoding(): void {
    const { error } = this.#decoded;
    if (error === undefined) return;
    const prefix = /^strict decoding error: /.exec(error.message)?.[0] ?? '';
    for (const { message, line, column } of error.parts) {
      this.#add('decoding', prefix + message, this.#inUnits({ line, column }));
    }
  }

  reportError(error: FieldError, configuration: AuthenticationConfiguration): void {
    const start = this.#locate(error.path);
    const value = error.offset === undefined ? undefined : readField(configuration, error.path);
    const place =
      typeof value === 'string' ? locateInScalar(this.#lines, start, value, error.offset!) : start;
    this.#add(error.rule, printFieldError(error), place, error.path, helpOutside(error));
  }

  reportRefusals(configuration: AuthenticationConfiguration, options: ValidateFileOptions): void {
    const { minor, disallowedIssuers, today, internal } = options;
    const facts = { minor, disallowedIssuers, today };
    const refusals = [
      ...shareTrials(configuration.jwt ?? [], (entry, trialLimit) =>
        findIssuerRefusals(entry ?? {}, { ...facts, internal, trialLimit }),
      ).flatMap((found, index) =>
        found.map((refusal) => ({ ...refusal, path: ['jwt', index, ...refusal.path] })),
      ),
      ...findDocumentRefusals(configuration, facts),
    ];
    for (const refusal of refusals) {
      this.#add(
        refusal.rule,
        refusal.message,
        this.#locate(refusal.path),
        refusal.path,
        helpOutside(refusal) ?? refusal.help,
      );
    }
  }

  reportTalos(configuration: AuthenticationConfiguration, minor: number, place: Position): void {
    const judged = judgeTalosDocument(configuration, minor);
    if (judged !== undefined) this.#add(judged.rule, judged.message, place, ['anonymous'], judged.help);
  }

  reportRest(): void {
    const { rest } = this.#decoded;
    if (rest === undefined) return;
    const message = 'The file goes on behind its first document, and kube-apiserver does not read that.';
    this.#add('several-documents', message, this.#inUnits(rest));
  }

  reportSource(refusals: readonly SourceRefusal[]): void {
    for (const { rule, message, line, column } of refusals)
      this.#add(rule, message, this.#inUnits({ line, column }));
  }

  #add(id: RuleId, message: string, place: Position, path: FieldPath = [], help?: string): void {
    const { severity, origin } = findRule(id)!;
    const diagnostic: Diagnostic = {
      rule: id,
      severity,
      origin,
      message,
      file: this.#path,
      ...place,
      ...(path.length > 0 && { path: printFieldPath(path) }),
      help: help ?? adviseOn(id, message),
    };
    const identity = JSON.stringify(diagnostic);
    if (this.#known.has(identity)) return;
    this.#known.add(identity);
    this.diagnostics.push(diagnostic);
  }

  #locate(path: FieldPath): Position {
    const place = this.#decoded.locate(path);
    return place === undefined ? { line: 1, column: 1 } : this.#inUnits(place);
  }

  /** The decoder counts characters, as go-yaml does; editors and SARIF count UTF-16 units. */
  #inUnits({ line, column }: Position): Position {
    const before = [...(this.#lines[line - 1] ?? '').slice(0, 2 * column)].slice(0, column - 1);
    return { line, column: column + before.filter((character) => character.length > 1).length };
  }
}
