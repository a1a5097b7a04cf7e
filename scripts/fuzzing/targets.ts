import { Buffer } from 'node:buffer';
import { compileExpression } from '../../authentication/cel/compile-expression.ts';
import { isTagged } from '../../authentication/cel/is-tagged.ts';
import { decodeConfiguration } from '../../authentication/decode/decode-configuration.ts';
import { parseCertificates } from '../../authentication/parse-certificates.ts';
import { validateConfiguration } from '../../authentication/validate-configuration.ts';
import { loadDocuments } from '../../model/load/load-documents.ts';
import type { WorkTree } from '../../model/load/work-tree.ts';

const claims = {
  sub: 'jane',
  groups: ['admins', 'devs'],
  n: 5,
  frac: 1.5,
  nested: { list: ['a', 'b'], deep: { x: 'y' } },
  nul: null,
  long: 'a'.repeat(200),
};
const user = { username: 'jane', uid: 'u', groups: ['a', 'b'], extra: { a: ['x'] } };

/** What is fed with broken bytes: each says in a few words what it made of them, and may not throw. */
export const targets: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  yaml: (bytes) => {
    const minor = 30 + (bytes.length % 7);
    const { configuration, error } = decodeConfiguration(bytes, minor);
    if (configuration === undefined) return `${error?.message}`;
    const errors = validateConfiguration(configuration, { minor, disallowedIssuers: [] });
    return errors.map(({ rule, detail }) => `${rule} ${detail}`).join();
  },
  cel: (bytes) => {
    const environment = bytes.length % 4 === 0 ? 'user' : 'claims';
    const minor = 30 + (bytes.length % 7);
    const text = Buffer.from(bytes).toString();
    const compiled = compileExpression(text, { environment, minor, mustBeBool: false });
    if (compiled.evaluate === undefined) return compiled.problems.map(({ message }) => message).join();
    const { value } = compiled.evaluate(environment === 'user' ? user : claims);
    return `${compiled.type} ${isTagged(value, 'error') ? value.message : ''}`;
  },
  pem: (bytes) => {
    const read = parseCertificates(Buffer.from(bytes).toString());
    return 'error' in read ? read.error : `${read.certificates.length}`;
  },
  loader: (bytes) => {
    const tree: WorkTree = {
      listFiles: () => ['a.yaml'],
      readFile: (path) => ({ path, bytes, isLinked: false }),
      readStart: (path, length) => ({ path, bytes: bytes.subarray(0, length), isLinked: false }),
    };
    const { documents, findings } = loadDocuments(tree, ['.']);
    return `${documents.length} ${findings.map(({ rule, message }) => `${rule} ${message}`).join()}`;
  },
};
