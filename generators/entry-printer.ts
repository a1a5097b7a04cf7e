import type { AuthenticationConfiguration, JWTAuthenticator } from '../authentication/configuration.ts';
import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';

/** The entry of an issuer that names no audience, as it was printed for the first cluster. */
interface CutEntry {
  text: string;
  audience: string;
  /** The text before and after the audience, from the second cluster on. */
  pieces?: readonly string[];
}

/**
 * Prints the entries of `jwt` one by one and remembers them, because the clusters of a fleet share most of them, but for
 * the audience.
 */
export class EntryPrinter {
  readonly #print: (entry: JWTAuthenticator) => string;
  readonly #printAudience: (audience: string) => string;
  readonly #whole = new WeakMap<JWTAuthenticator, string>();
  readonly #cut = new WeakMap<JWTAuthenticator, CutEntry>();

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
    let text = this.#whole.get(entry);
    if (text === undefined) {
      text = this.#print(entry);
      this.#whole.set(entry, text);
    }
    return text;
  }

  /** The entry of an issuer that names no audience, with the cluster's. */
  #printWithAudience(authenticator: JWTAuthenticator, entry: JWTAuthenticator, audience: string): string {
    const known = this.#cut.get(authenticator);
    if (known === undefined) {
      const text = this.#print(entry);
      this.#cut.set(authenticator, { text, audience });
      return text;
    }
    known.pieces ??= known.text.split(known.audience);
    return known.pieces.join(audience);
  }
}
