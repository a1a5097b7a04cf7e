import { knownMinors, parseKubernetesMinor } from '../authentication/kubernetes-version.ts';
import { escapeInvisible } from './report/escape-invisible.ts';
import { UsageError } from './usage-error.ts';

/**
 * The minor that `--kubernetes` names: 36 for `1.36`, `v1.36` and `1.36.1`.
 *
 * @throws UsageError with the choice, where it is none that is known
 */
export function readKubernetesVersion(text: string): number {
  const minor = parseKubernetesMinor(text);
  if (minor !== undefined && knownMinors.includes(minor)) return minor;
  const known = knownMinors.map((each) => `1.${each}`).join(', ');
  throw new UsageError(`--kubernetes takes one of ${known}, not "${escapeInvisible(text)}".`);
}
