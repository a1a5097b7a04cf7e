import { findSecret, type Secret } from '../../authentication/refusals/find-secret.ts';
import { listStrings } from '../../authentication/refusals/list-strings.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { SourceDocument, SourceFile } from './source-document.ts';

const answers = new WeakMap<SourceFile, Secret | 'none'>();

/**
 * A secret in the file of a document, comments included, or in the texts of a document that came without a file. It
 * has been committed, whether or not it reaches a cluster.
 */
export function findSecrets(document: SourceDocument): Finding[] {
  const { file, value } = document;
  if (file !== undefined) {
    let answer = answers.get(file);
    if (answer === undefined) {
      answer = findSecret(file.text) ?? 'none';
      answers.set(file, answer);
    }
    return answer === 'none' ? [] : [report(answer, { file, offset: answer.offset })];
  }
  return listStrings(value).flatMap(({ text, path }) => {
    const secret = findSecret(text);
    return secret === undefined ? [] : [report(secret, { document, path })];
  });
}

function report({ rule, what }: Secret, place: NonNullable<Finding['place']>): Finding {
  return {
    rule,
    message: `There is ${what} in the file.`,
    place,
    help: 'Remove it, also from the history, and consider it lost: replace the key or revoke the token.',
  };
}
