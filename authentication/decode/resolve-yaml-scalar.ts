import { Buffer } from 'node:buffer';
import { decodeGoBase64 } from './decode-go-base64.ts';
import { decodeGoUtf8 } from './decode-go-utf8.ts';
import { isGoTimestamp } from './is-go-timestamp.ts';
import { parseGoFloat } from './parse-go-float.ts';
import { parseGoInteger } from './parse-go-integer.ts';
import { TextFault } from './text-fault.ts';
import type { YamlScalarNode } from './yaml-node.ts';
import type { YamlValue } from './yaml-value.ts';

const prefix = 'tag:yaml.org,2002:';
const words = new Map<string, { readonly value: YamlValue; readonly type: string }>();
for (const word of ['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON']) {
  words.set(word, { value: { kind: 'boolean', value: true }, type: 'bool' });
}
for (const word of ['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF']) {
  words.set(word, { value: { kind: 'boolean', value: false }, type: 'bool' });
}
for (const word of ['', '~', 'null', 'Null', 'NULL'])
  words.set(word, { value: { kind: 'null' }, type: 'null' });
for (const [word, value] of [
  ['nan', Number.NaN],
  ['NaN', Number.NaN],
  ['NAN', Number.NaN],
  ['inf', Number.POSITIVE_INFINITY],
  ['Inf', Number.POSITIVE_INFINITY],
  ['INF', Number.POSITIVE_INFINITY],
] as const) {
  words.set(`.${word}`, { value: { kind: 'float', value }, type: 'float' });
  if (Number.isNaN(value)) continue;
  words.set(`+.${word}`, { value: { kind: 'float', value }, type: 'float' });
  words.set(`-.${word}`, { value: { kind: 'float', value: -value }, type: 'float' });
}
const resolvableTypes = ['bool', 'int', 'float', 'null', 'timestamp'];

/**
 * The value of a scalar by the rules of YAML 1.1 as go-yaml v2 has them: `y`, `on` and `No` are booleans, `017` is
 * an integer, `1:30` is not, and what looks like a date stays a string. A tag that go-yaml does not know makes a
 * string of anything. Throws `TextFault` where the text is not of its tag.
 */
export function resolveYamlScalar(node: YamlScalarNode): YamlValue {
  const { text, tag } = node;
  if (tag === '' && !node.implicit) return { kind: 'string', value: text };
  const type = tag.startsWith(prefix) ? tag.slice(prefix.length) : undefined;
  if (type === 'binary') {
    const octets = decodeGoBase64(Buffer.from(text));
    if (octets === undefined) {
      throw new TextFault('!!binary value contains invalid base64 data', node.mark);
    }
    return { kind: 'string', value: decodeGoUtf8(octets) };
  }
  if (tag !== '' && !(type !== undefined && resolvableTypes.includes(type))) {
    return { kind: 'string', value: text };
  }
  const found = resolve(text, type);
  if (type === undefined || type === found.type) return found.value;
  if (type === 'float' && found.value.kind === 'integer' && found.value.value < 2n ** 63n) {
    return { kind: 'float', value: Number(found.value.value) };
  }
  throw new TextFault(`cannot decode !!${found.type} \`${text}\` as a !!${type}`, node.mark);
}

function resolve(text: string, wanted: string | undefined): { value: YamlValue; type: string } {
  const string = { value: { kind: 'string', value: text }, type: 'str' } as const;
  const word = words.get(text);
  if (word !== undefined) return word;
  if (text.startsWith('.')) {
    const value = parseGoFloat(text);
    return value === undefined ? string : { value: { kind: 'float', value }, type: 'float' };
  }
  if (!/^[-+0-9]/.test(text)) return string;
  if ((wanted === undefined || wanted === 'timestamp') && isGoTimestamp(text))
    return { ...string, type: 'timestamp' };
  const plain = text.replaceAll('_', '');
  const integer = parseGoInteger(plain);
  if (integer !== undefined) return { value: { kind: 'integer', value: integer }, type: 'int' };
  if (/^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/.test(plain)) {
    const value = parseGoFloat(plain);
    if (value !== undefined) return { value: { kind: 'float', value }, type: 'float' };
  }
  return string;
}
