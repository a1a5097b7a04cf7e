import { Buffer } from 'node:buffer';
import { parseGoUrl } from '../parse-go-url.ts';
import { parseTimestamp } from './parse-timestamp.ts';

const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const subdomain = `${label}(\\.${label})*`;
const oldLabel = '[a-z]([-a-z0-9]*[a-z0-9])?';
const qualified = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const ends = 'and must start and end with an alphanumeric character';

const rules = {
  label: `a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', ${ends} (e.g. 'my-name',  or '123-abc', regex used for validation is '${label}')`,
  subdomain: `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', ${ends} (e.g. 'example.com', regex used for validation is '${subdomain}')`,
  oldLabel: `a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '${oldLabel}')`,
  value: `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', ${ends} (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(${qualified})?')`,
  name: `must consist of alphanumeric characters, '-', '_' or '.', ${ends} (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '${qualified}'`,
};

type Check = (text: string) => string[];

function named(pattern: string, message: string, limit: number): Check {
  return (text) => [
    ...(Buffer.byteLength(text) > limit ? [`must be no more than ${limit} characters`] : []),
    ...(new RegExp(`^(?:${pattern})$`).test(text) ? [] : [message]),
  ];
}

/** A prefix may end in a hyphen, which the server completes with something. */
function prefix(check: Check): Check {
  return (text) => check(/-$/.test(text) && text.length > 1 ? `${text.slice(0, -2)}a` : text);
}

function only(test: (text: string) => boolean, message: string): Check {
  return (text) => (test(text) ? [] : [message]);
}

const date = /^\d{4}-\d\d-\d\d$/;
const isDate = (text: string) => date.test(text) && typeof parseTimestamp(`${text}T00:00:00Z`) === 'object';
const isBase64 = (text: string) =>
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/.test(text);
const isUuid = (text: string) =>
  /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i.test(text);
const isDateTime = (text: string) =>
  typeof parseTimestamp(text.replace('t', 'T').replace(/z$/, 'Z')) === 'object';

const dnsLabel = named(label, rules.label, 63);
const dnsSubdomain = named(subdomain, rules.subdomain, 253);
const dnsOldLabel = named(oldLabel, rules.oldLabel, 63);
const checks: Readonly<Record<string, Check>> = {
  dns1123Label: dnsLabel,
  dns1123Subdomain: dnsSubdomain,
  dns1035Label: dnsOldLabel,
  dns1123LabelPrefix: prefix(dnsLabel),
  dns1123SubdomainPrefix: prefix(dnsSubdomain),
  dns1035LabelPrefix: prefix(dnsOldLabel),
  labelValue: named(`(${qualified})?`, rules.value, 63),
  qualifiedName: checkQualifiedName,
  uri: (text) => {
    const fault = findUriFault(text);
    return fault === undefined ? [] : [fault];
  },
  uuid: only(isUuid, 'does not match the UUID format'),
  byte: only(isBase64, 'invalid base64'),
  date: only(isDate, 'invalid date'),
  datetime: only(isDateTime, 'invalid datetime'),
};

/** What one of Kubernetes' named formats finds wrong with a text; undefined for an unknown format. */
export function checkFormat(name: string, text: string): string[] | undefined {
  return Object.hasOwn(checks, name) ? checks[name]!(text) : undefined;
}

function findUriFault(text: string): string | undefined {
  if (text === '') return 'parse "": empty url';
  const parsed = parseGoUrl(text);
  if ('error' in parsed) return parsed.error;
  const absolute = parsed.url.scheme !== '' || text.startsWith('/');
  return absolute ? undefined : `parse ${JSON.stringify(text)}: invalid URI for request`;
}

function checkQualifiedName(text: string): string[] {
  const parts = text.split('/');
  if (parts.length > 2) {
    return [
      `a valid label key ${rules.name}) with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`,
    ];
  }
  const name = parts.at(-1)!;
  const problems: string[] = [];
  if (parts.length === 2) {
    if (parts[0] === '') problems.push('prefix part must be non-empty');
    else problems.push(...dnsSubdomain(parts[0]!).map((each) => `prefix part ${each}`));
  }
  if (name === '') problems.push('name part must be non-empty');
  else if (Buffer.byteLength(name) > 63) problems.push('name part must be no more than 63 characters');
  if (!new RegExp(`^(?:${qualified})$`).test(name)) problems.push(`name part ${rules.name})`);
  return problems;
}
