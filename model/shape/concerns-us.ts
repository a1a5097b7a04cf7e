import { isKind, k0rdentVersion } from '../kind.ts';
import { resemblesOurGroup } from '../load/resembles-our-group.ts';
import { findListed } from './find-listed.ts';
import { isMapping } from './is-mapping.ts';

/**
 * Whether an object is of our group, or so nearly that something must be said about it, or the one object of k0rdent's
 * that is read as it is.
 */
export function concernsUs(value: unknown): boolean {
  if (findListed(value) !== undefined) return true;
  if (!isMapping(value)) return false;
  const { apiVersion, kind } = value;
  if (apiVersion === k0rdentVersion) return kind === 'ClusterAuthentication';
  if (typeof apiVersion === 'string') return resemblesOurGroup(apiVersion.split('/')[0]!);
  return typeof kind === 'string' && isKind(kind);
}
