/** A refusal in a line: the message of a rule, which people wrote and will look for, or the whole text. */
export function shortenRefusal(refused: string): string {
  return /^oidc: error evaluating .*? failed: (.+)$/s.exec(refused)?.[1] ?? refused.split('\n')[0]!;
}
