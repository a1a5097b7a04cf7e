import { carryValue } from './carry-value.ts';
import { emitYaml } from './emit-yaml.ts';
import type { KubernetesObject } from './kubernetes-object.ts';
import { orderObjects } from './order-objects.ts';

/**
 * What every string that `carryValue` refuses or changes leaves in its object's text: the escape of a character, or a
 * merge key. Searching the text is several times faster than looking at every string of every object.
 */
const TRACE = /\\(?:N|x[789]|uFFF[EF])|<<:/;

/** Most objects of a fleet are the same one in every cluster. */
const printed = new WeakMap<KubernetesObject, string>();

/**
 * Prints objects as `kustomize build` prints them: in its default order, joined with `---` lines, each as `emitYaml`
 * prints what is left of its strings (see `carryString`). Empty for no objects. Nothing is added to or removed from
 * an object, so kustomize's own annotations must not be on them.
 *
 * @throws UnprintableStringError for a string that kustomize refuses.
 * @throws TypeError for a number that JSON does not have.
 */
export function printStream(objects: readonly KubernetesObject[]): string {
  return orderObjects(objects).map(printObject).join('---\n');
}

function printObject(object: KubernetesObject): string {
  let text = printed.get(object);
  if (text === undefined) {
    text = emitYaml(object);
    if (TRACE.test(text)) text = emitYaml(carryValue(object));
    printed.set(object, text);
  }
  return text;
}
