import { readField } from '../../model/diagnostics/read-field.ts';
import { isMapping } from '../../model/shape/is-mapping.ts';
import type { Item } from './resource-list.ts';

const path = ['spec', 'kubernetes', 'kubeAPIServer', 'structuredAuthentication', 'configMapName'];

/**
 * A Shoot as its owner wrote it: without the name of a ConfigMap that an earlier run put into it, which has a hash at
 * its end and is written anew.
 */
export function withoutReference(shoot: Item): Item {
  const name = readField(shoot, path);
  const prefix = `${String(shoot.metadata?.name)}-authentication-`;
  const isOurs = typeof name === 'string' && name.startsWith(prefix) && /-[a-z0-9]{10}$/.test(name);
  return isOurs ? (remove(shoot, path) as Item) : shoot;
}

function remove(value: unknown, [key = '', ...rest]: readonly string[]): unknown {
  if (!isMapping(value)) return value;
  const { [key]: below, ...others } = value;
  return rest.length === 0 ? others : { ...others, [key]: remove(below, rest) };
}
