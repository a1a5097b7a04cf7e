import type { Person } from '../../model/access/person.ts';
import type { RoleBinding } from '../../model/access/role-binding.ts';
import type { ReadEnvironment } from '../read-environment.ts';

/** What `trustplane access` was given, read and without errors. */
export interface AccessInput {
  /** The environment's folder as it was named. */
  folder: string;
  environment: ReadEnvironment;
  identities: readonly Person[];
  /** Bindings that are in the one cluster that is asked about. */
  bindings: readonly RoleBinding[];
  /** Only this cluster. */
  cluster: string | undefined;
  /** What a reader has to know about the input. */
  notes: readonly string[];
}
