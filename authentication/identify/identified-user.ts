/**
 * Who a token becomes, as the JWT authenticator of the API server has it: `system:authenticated` is added outside and
 * is not there yet. Null where upstream has nothing at all, as its own JSON says it.
 */
export interface IdentifiedUser {
  readonly username: string;
  readonly uid: string;
  readonly groups: readonly string[] | null;
  readonly extra: Readonly<Record<string, readonly string[]>> | null;
}
