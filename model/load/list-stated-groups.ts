/** The field apiVersion in block or flow style, and what its value begins with. */
const apiVersionField =
  /(?:^|[{,])[\t ?-]*(?:[&!][^\s,{}]{0,100}[\t ]+){0,2}["']?apiVersion["']?\s*:\s*(?:[&!][^\s,{}]{0,100}\s+){0,2}(?:[|>][-+\d]*\s+)?["']?([A-Za-z0-9.-]+)/gm;

const escapes = /\\(?:u([\da-fA-F]{4})|U000([\da-fA-F]{5})|x([\da-fA-F]{2})|\/)/g;

/**
 * The groups that a text names in a field apiVersion, wherever that stands: for texts of which no parser can say
 * more. Escapes are read as a parser would read them.
 */
export function listStatedGroups(text: string): string[] {
  const plain = text.includes('\\') ? text.replace(escapes, readEscape) : text;
  return [...plain.matchAll(apiVersionField)].map((match) => match[1]!);
}

function readEscape(_: string, four?: string, five?: string, two?: string): string {
  const digits = four ?? five ?? two;
  return digits === undefined ? '/' : String.fromCodePoint(Number.parseInt(digits, 16));
}
