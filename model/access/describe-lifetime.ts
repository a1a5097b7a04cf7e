/** How long tokens may be valid that a webhook accepts: `that are valid for at most 3600 s`. */
export function describeLifetime(seconds: number | undefined): string {
  return seconds === undefined ? 'however long they are valid' : `that are valid for at most ${seconds} s`;
}
