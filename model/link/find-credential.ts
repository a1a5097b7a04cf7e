import { readDocuments } from '../load/read-documents.ts';
import { isMapping } from '../shape/is-mapping.ts';

/** How a kubeconfig authenticates, where that is not with a token that is requested anew. */
export interface Credential {
  readonly rule: 'static-kubeconfig' | 'exec-kubeconfig';
  /** What it is, with its article. */
  readonly what: string;
}

const fields: Readonly<Record<string, Credential>> = {
  token: { rule: 'static-kubeconfig', what: 'a static token' },
  'client-key-data': { rule: 'static-kubeconfig', what: 'a client key' },
  password: { rule: 'static-kubeconfig', what: 'a password' },
  exec: { rule: 'exec-kubeconfig', what: 'a command' },
};

/** The credential that stands in a kubeconfig, a lasting one before a command. Undefined for any other text. */
export function findCredential(text: string): Credential | undefined {
  const users = readDocuments({ path: 'kubeconfig', text }).documents.flatMap(({ value }) =>
    isMapping(value) && Array.isArray(value.users) ? value.users : [],
  );
  const given = users.flatMap((each: unknown) =>
    isMapping(each) && isMapping(each.user) ? Object.entries(each.user) : [],
  );
  const field = Object.keys(fields).find((name) =>
    given.some(([key, value]) => key === name && Boolean(value)),
  );
  return field === undefined ? undefined : fields[field];
}
