import { isUtf8 } from 'node:buffer';
import { posix } from 'node:path';
import { findSecret } from '../../authentication/refusals/find-secret.ts';
import type { FieldPath, Finding } from '../diagnostics/finding.ts';
import { explainHardLink } from '../load/explain-hard-link.ts';
import { explainPathProblem } from '../load/explain-path-problem.ts';
import { findHiddenCharacter } from '../load/find-hidden-character.ts';
import type { SourceDocument } from '../load/source-document.ts';
import { isPathProblem, type WorkTree } from '../load/work-tree.ts';

const sizeLimit = 1024 * 1024;

/** What names a CA: inline, or by a file relative to its own. */
export interface AuthorityReference {
  readonly certificateAuthority?: string;
  readonly certificateAuthorityFile?: string;
}

/**
 * The CA of an issuer: written inline, or read from the file that is named relative to the object's own. Undefined
 * where none is named or none could be read; then the findings say why.
 *
 * @param at where the two fields are written
 */
export function readCertificateAuthority(
  { certificateAuthority: inline, certificateAuthorityFile: file }: AuthorityReference,
  at: { document: SourceDocument; path: FieldPath },
  tree: WorkTree,
  findings: Finding[],
): string | undefined {
  const place = { document: at.document, path: [...at.path, 'certificateAuthorityFile'] };
  if (file === undefined) {
    if (inline === undefined) return undefined;
    findings.push(...findFaults(inline, at, 'certificateAuthority'));
    return inline;
  }
  if (inline !== undefined) {
    findings.push({
      rule: 'exclusive-fields',
      message: 'certificateAuthority and certificateAuthorityFile exclude each other.',
      place,
      help: 'Keep one of them.',
    });
    return undefined;
  }
  if (at.document.file === undefined) {
    findings.push({
      rule: 'file-reference',
      message: `The object was not read from a file, so the path "${file}" leads nowhere.`,
      place,
      help: 'Inline the certificate as certificateAuthority, or let a Destination under "generators:" read the files.',
    });
    return undefined;
  }
  if (posix.isAbsolute(file)) {
    findings.push(
      explainPathProblem(
        { problem: 'outside', path: file, detail: 'An absolute path leads out of the work tree.' },
        place,
      ),
    );
    return undefined;
  }
  const content = tree.readFile(posix.join(posix.dirname(at.document.file.path), file), sizeLimit);
  if (isPathProblem(content)) {
    findings.push(explainPathProblem(content, place));
    return undefined;
  }
  if (content.isLinked) findings.push(explainHardLink(place));
  if (!isUtf8(content.bytes)) {
    findings.push({
      rule: 'not-utf8',
      message: `${content.path} is not UTF-8.`,
      place,
      help: 'Name a PEM file.',
    });
    return undefined;
  }
  const bytes = Buffer.from(content.bytes.buffer, content.bytes.byteOffset, content.bytes.byteLength);
  // A checkout may end its lines in its own way, and that must not roll a control plane.
  const text = bytes.toString('utf8').replaceAll('\r\n', '\n');
  findings.push(...findFaults(text, at, 'certificateAuthorityFile'));
  return text;
}

function findFaults(
  text: string,
  at: { document: SourceDocument; path: FieldPath },
  field: string,
): Finding[] {
  const place = { document: at.document, path: [...at.path, field] };
  const findings: Finding[] = [];
  if (text === '') {
    findings.push({
      rule: 'empty-authority',
      message: 'The CA is empty, and the API server would take every CA of its own trust store.',
      place,
      help: "Put the issuer's CA certificate there, or remove the field.",
    });
  }
  // What is written inline is looked at with the rest of its file.
  if (field !== 'certificateAuthorityFile') return findings;
  const secret = findSecret(text);
  if (secret !== undefined) {
    findings.push({
      rule: secret.rule,
      message: `There is ${secret.what} beside the certificates. It would be readable in a ConfigMap.`,
      place,
      help: 'Keep only the certificates. Consider the key lost: replace the key pair.',
    });
  }
  const hidden = findHiddenCharacter(text);
  if (hidden !== undefined) {
    findings.push({
      rule: 'hidden-character',
      message: `The file contains ${hidden}.`,
      place,
      help: 'Keep only the certificates: openssl x509 -in FILE prints one.',
    });
  }
  return findings;
}
