import type { ServerArgument } from './import-source.ts';
import { isOidcFlag } from './is-oidc-flag.ts';
import { SourceFault } from './source-fault.ts';

/** Further flags that decide who gets in, or that name what has to be known, and that take a value. */
const needed = new Set(['authentication-config', 'service-account-issuer']);

/**
 * The flags among the words of a command line, as kube-apiserver reads them: `--name=value`, or `--name value`, with
 * `_` for `-` where somebody wrote it so. Whether another flag takes a value is not known, and does not matter.
 *
 * @throws SourceFault where a flag has lost its value
 */
export function parseServerArguments(
  words: readonly { readonly text: string; readonly place: string }[],
): ServerArgument[] {
  const found: ServerArgument[] = [];
  for (let index = 0; index < words.length; index++) {
    const { text, place } = words[index]!;
    if (text === '--') break;
    const match = /^--([^=]+)(?:=([\s\S]*))?$/.exec(text);
    if (match === null) continue;
    const name = match[1]!.replaceAll('_', '-');
    const next = words[index + 1]?.text;
    let value: string | undefined = match[2];
    if (value === undefined && (isOidcFlag(name) || needed.has(name))) {
      if (next === undefined || next.startsWith('--')) {
        throw new SourceFault(
          `${place}: --${name} has no value: ${next === undefined ? 'nothing' : 'another flag'} follows it. Write --${name}=VALUE.`,
        );
      }
      value = next;
      index++;
    }
    found.push({ name, value, place });
  }
  return found;
}
