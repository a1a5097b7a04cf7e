import { isUtf8 } from 'node:buffer';
import { resolveFindings } from '../../model/diagnostics/resolve-findings.ts';
import { readDocuments } from '../../model/load/read-documents.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { SourceFault } from './source-fault.ts';
import { YamlSource } from './yaml-source.ts';

/**
 * The mappings in a YAML text.
 *
 * @throws SourceFault where it is no YAML that can be read without guessing
 */
export function readYamlSource(bytes: Buffer, name: string): YamlSource[] {
  const shown = escapeInvisible(name);
  if (!isUtf8(bytes)) throw new SourceFault(`${shown}: the file is not UTF-8. Save it as UTF-8.`);
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const { documents, findings } = readDocuments({ path: name, text });
  const faults = resolveFindings(findings, true).filter(({ severity }) => severity === 'error');
  if (faults.length > 0) {
    throw new SourceFault(
      ...faults.map(({ line = 1, column = 1, message, help }) =>
        `${shown}:${line}:${column}: ${message} ${help ?? ''}`.trimEnd(),
      ),
    );
  }
  return documents
    .filter(({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value))
    .map((document) => new YamlSource(shown, document));
}
