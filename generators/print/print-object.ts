import { carryValue } from './carry-value.ts';
import { emitYaml } from './emit-yaml.ts';
import type { KubernetesObject } from './kubernetes-object.ts';
import { type Likeness, likenesses } from './likenesses.ts';
import { resolvePlain } from './resolve-plain.ts';

/**
 * What every string that `carryValue` refuses or changes leaves in its object's text: the escape of a character, or a
 * merge key. Searching the text is several times faster than looking at every string of every object.
 */
const TRACE = /\\(?:N|x[789]|uFFF[EF])|<<:/;

/** A text that is written as it is wherever it stands, unless it reads back as another type. */
const WORD = /^\w[\w-]*$/;

/** Most objects of a fleet are the same one in every cluster. */
const printed = new WeakMap<KubernetesObject, string>();

/**
 * One object as `kustomize build` prints it: as `emitYaml` prints what is left of its strings (see `carryString`).
 *
 * @throws UnprintableStringError for a string that kustomize refuses.
 * @throws TypeError for a number that JSON does not have.
 */
export function printObject(object: KubernetesObject): string {
  let text = printed.get(object);
  if (text === undefined) {
    const likeness = likenesses.get(object);
    text = (likeness && printAlike(likeness)) ?? emitObject(object);
    printed.set(object, text);
  }
  return text;
}

function emitObject(object: KubernetesObject): string {
  const text = emitYaml(object);
  const isSuspect = (text.includes('\\') || text.includes('<<')) && TRACE.test(text);
  return isSuspect ? emitYaml(carryValue(object)) : text;
}

/** The text of the other object with the differences put in; undefined where they could change more than themselves. */
function printAlike({ to, differences }: Likeness): string | undefined {
  let text = printObject(to);
  for (const [other, own] of differences) {
    if (other === own) continue;
    const at = text.indexOf(other);
    const isOnlyOne = at >= 0 && text.lastIndexOf(other) === at;
    // Where lines are folded depends on the length alone.
    if (!isOnlyOne || other.length !== own.length || !isPlainWord(other) || !isPlainWord(own))
      return undefined;
    text = text.slice(0, at) + own + text.slice(at + own.length);
  }
  return text;
}

function isPlainWord(text: string): boolean {
  return WORD.test(text) && resolvePlain(text) === 'string';
}
