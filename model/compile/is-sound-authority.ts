import { parseCertificates } from '../../authentication/parse-certificates.ts';

const known = new Map<string, boolean>();
const limit = 1000;

/** Whether the API server can read a CA, or none is given. Remembered, because many issuers have the same one. */
export function isSoundAuthority(pem: string): boolean {
  let answer = known.get(pem);
  if (answer === undefined) {
    answer = pem === '' || !('error' in parseCertificates(pem));
    if (known.size === limit) known.clear();
    known.set(pem, answer);
  }
  return answer;
}
