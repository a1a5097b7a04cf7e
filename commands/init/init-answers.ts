import type { ClusterSpec, Delivery } from '../../model/generated/kinds.ts';

/** What a new environment is made for. */
export interface InitAnswers {
  readonly cluster: string;
  /** As `1.33`. */
  readonly kubernetes: string;
  readonly platform: ClusterSpec['platform'];
  readonly delivery: Delivery['type'];
  /** The user that the API server runs as, with its group unless it is root; absent where nobody has to know. */
  readonly apiServerUser: { readonly user: number; readonly group: number | undefined } | undefined;
  readonly audience: string;
  readonly serviceAccountIssuers: readonly string[];
  /** Absent where nobody has a certificate yet. */
  readonly breakGlass:
    | { readonly subject: string; readonly owner: string; readonly lastTested: string }
    | undefined;
}
