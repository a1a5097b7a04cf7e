import type { AuthenticationConfiguration, JWTAuthenticator } from '../authentication/configuration.ts';
import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';

/**
 * Prints the entries of `jwt` one by one and remembers them, because the clusters of a fleet share most of them, but for
 * the audience.
 */
export class EntryPrinter {
  readonly #print: (entry: JWTAuthenticator) => string;
  readonly #printAudience: (audience: string) => string;
  // From the second time on: the texts of issuers that only one cluster has would be kept for nothing, which takes the
  // garbage collector longer than printing the others twice.
  readonly #whole = new WeakMap<JWTAuthenticator, string | undefined>();
  /** The text before and after the audience. */
  readonly #cut = new WeakMap<JWTAuthenticator, readonly string[] | undefined>();

  /**
   * @param print an entry as an item of a list in column 0
   * @param printAudience the lines of `audiences` as they stand in such an entry, with the line feed before them. No
   * other text of an entry may begin in the column of its key.
   */
  constructor(print: (entry: JWTAuthenticator) => string, printAudience: (audience: string) => string) {
    this.#print = print;
    this.#printAudience = printAudience;
  }

  /** The entries of a configuration that was compiled from issuers; or on its own, where there are none. */
  print(jwt: NonNullable<AuthenticationConfiguration['jwt']>, issuers: CompiledCluster['issuers']): string {
    let text = '';
    let audience: string | undefined;
    let audienceText = '';
    for (const [index, entry] of jwt.entries()) {
      const { authenticator = entry } = issuers[index] ?? {};
      if (entry === authenticator) {
        text += this.#printWhole(entry);
        continue;
      }
      const own = entry.issuer!.audiences![0]!;
      if (own !== audience) audienceText = this.#printAudience(own);
      audience = own;
      text += this.#printWithAudience(authenticator, entry, audienceText);
    }
    return text;
  }

  #printWhole(entry: JWTAuthenticator): string {
    const known = this.#whole.get(entry);
    if (known !== undefined) return known;
    const text = this.#print(entry);
    this.#whole.set(entry, this.#whole.has(entry) ? text : undefined);
    return text;
  }

  /** The entry of an issuer that names no audience, with the cluster's. */
  #printWithAudience(authenticator: JWTAuthenticator, entry: JWTAuthenticator, audience: string): string {
    const pieces = this.#cut.get(authenticator);
    if (pieces !== undefined) return pieces.join(audience);
    const text = this.#print(entry);
    this.#cut.set(authenticator, this.#cut.has(authenticator) ? text.split(audience) : undefined);
    return text;
  }
}
