import { Buffer } from 'node:buffer';

const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const subdomain = `${label}(\\.${label})*`;
const httpPath = "[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+";

/**
 * What keeps a text that is not empty from being a domain-prefixed path (`acme.io/foo`), each with the part of the
 * text that it is about; empty when it is one. apimachinery's `IsDomainPrefixedPath`: before the first slash an
 * RFC 1123 subdomain, after it characters of an HTTP path.
 */
export function isDomainPrefixedPath(text: string): { readonly value: string; readonly detail: string }[] {
  const slash = text.indexOf('/');
  const host = text.slice(0, slash);
  const path = text.slice(slash + 1);
  if (slash < 1 || path === '') {
    return [{ value: text, detail: 'must be a domain-prefixed path (such as "acme.io/foo")' }];
  }
  const faults = [];
  if (Buffer.byteLength(host) > 253) {
    faults.push({ value: host, detail: 'must be no more than 253 characters' });
  }
  if (!matches(subdomain, host)) {
    faults.push({
      value: host,
      detail:
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must " +
        `start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '${subdomain}')`,
    });
  }
  if (!matches(httpPath, path)) {
    faults.push({ value: path, detail: `Invalid path (regex used for validation is '${httpPath}')` });
  }
  return faults;
}

function matches(pattern: string, text: string): boolean {
  return new RegExp(`^(?:${pattern})$`).test(text);
}
