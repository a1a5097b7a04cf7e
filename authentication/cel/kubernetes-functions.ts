import type { FunctionDeclaration } from './function-declaration.ts';

const sortable = ['int', 'uint', 'double', 'bool', 'duration', 'timestamp', 'string', 'bytes'];
const summable = ['int', 'uint', 'double', 'duration'];
const formats = [
  'dns1123Label',
  'dns1123Subdomain',
  'dns1035Label',
  'qualifiedName',
  'dns1123LabelPrefix',
  'dns1123SubdomainPrefix',
  'dns1035LabelPrefix',
  'labelValue',
  'uri',
  'uuid',
  'byte',
  'date',
  'datetime',
];
const ordered = ['isGreaterThan: bool', 'isLessThan: bool', 'compareTo: int'];

function declareOrder(type: string, since: number): FunctionDeclaration[] {
  return ordered.map((each) => {
    const [name, result] = each.split(': ');
    return [name!, `${type}.(${type}): ${result}`, since];
  });
}

function authorization(
  name: string,
  target: string,
  args: string,
  result: string,
  since = 0,
): FunctionDeclaration {
  const object = (type: string) => (/^[A-Z]/.test(type) ? `kubernetes.authorization.${type}` : type);
  return [name, `${object(target)}.(${args}): ${object(result)}`, since];
}

/**
 * The libraries of Kubernetes. Those about authorisation are declared because a call of one is another error than a
 * call of an unknown function; no variable of these environments has a type that they apply to.
 */
export const kubernetesFunctions: readonly FunctionDeclaration[] = [
  ['url', '(string): kubernetes.URL'],
  ['isURL', '(string): bool'],
  ['getScheme', 'kubernetes.URL.(): string'],
  ['getHost', 'kubernetes.URL.(): string'],
  ['getHostname', 'kubernetes.URL.(): string'],
  ['getPort', 'kubernetes.URL.(): string'],
  ['getEscapedPath', 'kubernetes.URL.(): string'],
  ['getQuery', 'kubernetes.URL.(): map(string, list(string))'],
  ['find', 'string.(string): string'],
  ['findAll', 'string.(string): list(string)'],
  ['findAll', 'string.(string, int): list(string)'],
  ...sortable.flatMap((type): FunctionDeclaration[] => [
    ['isSorted', `list(${type}).(): bool`],
    ['max', `list(${type}).(): ${type}`],
    ['min', `list(${type}).(): ${type}`],
  ]),
  ...summable.map((type): FunctionDeclaration => ['sum', `list(${type}).(): ${type}`]),
  ['indexOf', 'list(A).(A): int'],
  ['lastIndexOf', 'list(A).(A): int'],
  ['quantity', '(string): kubernetes.Quantity'],
  ['isQuantity', '(string): bool'],
  ['sign', '(kubernetes.Quantity): int'],
  ...declareOrder('kubernetes.Quantity', 0),
  ['asApproximateFloat', 'kubernetes.Quantity.(): double'],
  ['asInteger', 'kubernetes.Quantity.(): int'],
  ['isInteger', 'kubernetes.Quantity.(): bool'],
  ['add', 'kubernetes.Quantity.(kubernetes.Quantity): kubernetes.Quantity'],
  ['add', 'kubernetes.Quantity.(int): kubernetes.Quantity'],
  ['sub', 'kubernetes.Quantity.(kubernetes.Quantity): kubernetes.Quantity'],
  ['sub', 'kubernetes.Quantity.(int): kubernetes.Quantity'],
  ['ip', '(string): net.IP'],
  ['isIP', '(string): bool'],
  ['ip.isCanonical', '(string): bool'],
  ['family', 'net.IP.(): int'],
  ['isUnspecified', 'net.IP.(): bool'],
  ['isLoopback', 'net.IP.(): bool'],
  ['isLinkLocalMulticast', 'net.IP.(): bool'],
  ['isLinkLocalUnicast', 'net.IP.(): bool'],
  ['isGlobalUnicast', 'net.IP.(): bool'],
  ['string', '(net.IP): string'],
  ['cidr', '(string): net.CIDR'],
  ['isCIDR', '(string): bool'],
  ['containsIP', 'net.CIDR.(string): bool'],
  ['containsIP', 'net.CIDR.(net.IP): bool'],
  ['containsCIDR', 'net.CIDR.(string): bool'],
  ['containsCIDR', 'net.CIDR.(net.CIDR): bool'],
  ['ip', 'net.CIDR.(): net.IP'],
  ['prefixLength', 'net.CIDR.(): int'],
  ['masked', 'net.CIDR.(): net.CIDR'],
  ['string', '(net.CIDR): string'],
  ...formats.map((name): FunctionDeclaration => [`format.${name}`, '(): kubernetes.NamedFormat', 31]),
  ['format.named', '(string): optional_type(kubernetes.NamedFormat)', 31],
  ['validate', 'kubernetes.NamedFormat.(string): optional_type(list(string))', 31],
  ['semver', '(string): kubernetes.Semver', 33],
  ['semver', '(string, bool): kubernetes.Semver', 33],
  ['isSemver', '(string): bool', 33],
  ['isSemver', '(string, bool): bool', 33],
  ...declareOrder('kubernetes.Semver', 33),
  ['major', 'kubernetes.Semver.(): int', 33],
  ['minor', 'kubernetes.Semver.(): int', 33],
  ['patch', 'kubernetes.Semver.(): int', 33],
  authorization('path', 'Authorizer', 'string', 'PathCheck'),
  authorization('group', 'Authorizer', 'string', 'GroupCheck'),
  authorization('serviceAccount', 'Authorizer', 'string, string', 'Authorizer'),
  authorization('resource', 'GroupCheck', 'string', 'ResourceCheck'),
  authorization('subresource', 'ResourceCheck', 'string', 'ResourceCheck'),
  authorization('namespace', 'ResourceCheck', 'string', 'ResourceCheck'),
  authorization('name', 'ResourceCheck', 'string', 'ResourceCheck'),
  authorization('check', 'PathCheck', 'string', 'Decision'),
  authorization('check', 'ResourceCheck', 'string', 'Decision'),
  authorization('errored', 'Decision', '', 'bool'),
  authorization('error', 'Decision', '', 'string'),
  authorization('allowed', 'Decision', '', 'bool'),
  authorization('reason', 'Decision', '', 'string'),
  authorization('fieldSelector', 'ResourceCheck', 'string', 'ResourceCheck', 31),
  authorization('labelSelector', 'ResourceCheck', 'string', 'ResourceCheck', 31),
];
