import { describeRole } from './describe-role.ts';
import type { RoleBinding } from './role-binding.ts';

/** What a binding says, whichever object or line says it. */
export function printBindingKey(binding: RoleBinding): string {
  return JSON.stringify([binding.subject.kind, binding.subject.name, describeRole(binding)]);
}
