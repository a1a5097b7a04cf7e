import type { AccessChange, AccessEffect, BindingChange, PersonChange } from './access-change.ts';

/**
 * What a change does or may do to somebody. People who are known are not all there are, so the structure counts as well:
 * a new issuer is a gain for whoever it lets in, a rule that is new a loss for whoever it refuses. What cannot be told
 * counts as all of them.
 */
export function findEffects(change: AccessChange): ReadonlySet<AccessEffect> {
  const effects = new Set<AccessEffect>();
  const add = (found: readonly AccessEffect[]) => {
    for (const effect of found) effects.add(effect);
  };
  for (const person of change.people) add(effectsOn(person));
  for (const { details } of change.issuers) for (const detail of details) add(detail.effects);
  for (const { state } of change.bindings) add([effectOfBinding[state]]);
  for (const setting of change.settings) add(setting.effects);
  return effects;
}

const effectOfBinding = {
  removed: 'loss',
  orphaned: 'loss',
  replaced: 'rename',
  added: 'gain',
  revived: 'gain',
} as const satisfies Record<BindingChange['state'], AccessEffect>;

function effectsOn({ state, rolesGained, rolesLost }: PersonChange): AccessEffect[] {
  if (state === 'unclear') return ['gain', 'loss', 'rename'];
  return [
    ...(state === 'gained' || rolesGained.length > 0 ? (['gain'] as const) : []),
    ...(state === 'lost' || rolesLost.length > 0 ? (['loss'] as const) : []),
    ...(state === 'renamed' ? (['rename'] as const) : []),
  ];
}
