import type { ProviderId } from '../../model/providers/provider-ids.ts';

/** What was asked for, read and found to make sense by itself. */
export interface IssuerRequest {
  readonly url: string;
  /** The environment, as given. */
  readonly folder: string;
  /** The environment, from where the command was started. */
  readonly home: string;
  readonly name: string | undefined;
  readonly provider: ProviderId | undefined;
  readonly pins: Readonly<Record<string, string>>;
  /** The file with the CA, as given, and what is in it. */
  readonly authority: { readonly path: string; readonly text: string } | undefined;
  readonly internal: boolean;
  readonly audiences: readonly string[];
  readonly usernameClaim: string | undefined;
  readonly groupsClaim: string | undefined;
  /** Labels; none for every cluster. */
  readonly labels: Readonly<Record<string, string>>;
  /** Whether rules in CEL are left out, for clusters whose API servers ask a webhook. */
  readonly withoutExpressions: boolean;
  readonly offline: boolean;
  readonly dryRun: boolean;
}
