import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { BindingChange } from './access-change.ts';
import type { AccessPattern } from './access-pattern.ts';
import { describeRole } from './describe-role.ts';
import { isWithheld } from './is-withheld.ts';
import { listPatterns } from './list-patterns.ts';
import { matchesPattern } from './matches-pattern.ts';
import { printBindingKey } from './print-binding-key.ts';
import type { RoleBinding } from './role-binding.ts';

/** The bindings of a cluster that come or go, and those that begin or end to match anybody. */
export function compareBindings(
  before: { cluster: CompiledCluster | undefined; bindings: readonly RoleBinding[] },
  after: { cluster: CompiledCluster | undefined; bindings: readonly RoleBinding[] },
): Omit<BindingChange, 'clusters'>[] {
  const matchesBefore = matcherFor(before.cluster);
  const matches = matcherFor(after.cluster);
  const old = byKey(before.bindings);
  const now = byKey(after.bindings);
  const changes: Omit<BindingChange, 'clusters'>[] = [];
  const added = new Set([...now].flatMap(([key, binding]) => (old.has(key) ? [] : [binding])));
  for (const [key, binding] of old) {
    if (now.has(key)) continue;
    const change = { binding, side: 'before' as const, matchesAfter: matches(binding) };
    const successor = [...added].find((candidate) => isSuccessor(binding, candidate));
    if (successor === undefined) changes.push({ state: 'removed', ...change });
    else {
      added.delete(successor);
      changes.push({ state: 'replaced', ...change, successor });
    }
  }
  for (const [key, binding] of now) {
    const [did, does] = [matchesBefore(binding), matches(binding)];
    const stays = did && !does ? 'orphaned' : !did && does ? 'revived' : undefined;
    const state = old.has(key) ? stays : added.has(binding) ? 'added' : undefined;
    if (state !== undefined) changes.push({ state, binding, side: 'after', matchesAfter: does });
  }
  return changes;
}

/** Whether the same object gives the same role to a subject of another name. */
function isSuccessor(binding: RoleBinding, candidate: RoleBinding): boolean {
  return (
    binding.subject.kind === candidate.subject.kind &&
    ownerOf(binding) !== undefined &&
    ownerOf(binding) === ownerOf(candidate) &&
    describeRole(binding) === describeRole(candidate)
  );
}

function ownerOf({ origin }: RoleBinding): string | undefined {
  if ('object' in origin) return undefined;
  const { kind, metadata } = origin.document.value as { kind?: string; metadata?: { name?: string } };
  return `${kind}/${metadata?.name}`;
}

function byKey(bindings: readonly RoleBinding[]): Map<string, RoleBinding> {
  return new Map([...bindings].reverse().map((binding) => [printBindingKey(binding), binding]));
}

/** Whether anybody can be called so whom the cluster's issuers let in; everybody is in `system:authenticated`. */
function matcherFor(cluster: CompiledCluster | undefined): (binding: RoleBinding) => boolean {
  const patterns = new Map<string, AccessPattern[]>();
  return ({ subject: { kind, name } }) => {
    if (cluster === undefined || cluster.issuers.length === 0) return false;
    if (kind === 'Group' && name === 'system:authenticated') return true;
    if (isWithheld(name, cluster)) return false;
    let ofKind = patterns.get(kind);
    if (ofKind === undefined) {
      ofKind = listPatterns(cluster, kind);
      patterns.set(kind, ofKind);
    }
    return ofKind.some((pattern) => matchesPattern(name, pattern));
  };
}
