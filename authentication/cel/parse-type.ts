import type { CelType } from './cel-type.ts';

const simpleKinds: Readonly<Record<string, CelType['kind']>> = {
  bool: 'primitive',
  bytes: 'primitive',
  double: 'primitive',
  int: 'primitive',
  string: 'primitive',
  uint: 'primitive',
  null: 'null',
  dyn: 'dyn',
  any: 'any',
  error: 'error',
  duration: 'time',
  timestamp: 'time',
  list: 'list',
  map: 'map',
  type: 'type',
  optional_type: 'opaque',
  'net.IP': 'opaque',
  'net.CIDR': 'opaque',
};
const parsed = new Map<string, CelType>();

/**
 * Reads a type as the declaration tables write it: `map(string, list(A))`. One capital letter is a type parameter; a
 * name with a dot is an object type of Kubernetes.
 */
export function parseType(text: string): CelType {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const open = text.indexOf('(');
  const name = open < 0 ? text : text.slice(0, open);
  const kind = /^[A-Z]$/.test(name) ? 'parameter' : (simpleKinds[name] ?? 'struct');
  const parameters = open < 0 ? [] : splitTypes(text.slice(open + 1, -1)).map(parseType);
  const type: CelType = { kind, name: name === 'error' ? '!error!' : name, parameters };
  parsed.set(text, type);
  return type;
}

function splitTypes(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at];
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === undefined || (character === ',' && depth === 0)) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return parts.filter((part) => part !== '');
}
