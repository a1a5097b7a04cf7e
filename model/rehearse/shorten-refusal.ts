/** The part of a refusal that a case expects: the message of a rule, which people wrote and will look for, or all of it. */
export function shortenRefusal(refused: string): string {
  return /^oidc: error evaluating .*? failed: (.+)$/s.exec(refused)?.[1] ?? refused.split('\n')[0]!;
}
