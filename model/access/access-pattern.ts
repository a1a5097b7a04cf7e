/** What the names look like that an issuer gives to its users, or to their groups. */
export interface AccessPattern {
  /** For people: `acme:<email>`. */
  text: string;
  /** What every such name starts with. */
  prefix: string;
  /** Whether the prefix is the whole name. */
  exact: boolean;
  /** The expression that makes the names, where one does. */
  expression?: string;
}
