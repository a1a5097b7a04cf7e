/** A number and what it counts: `1 error`, `2 errors`. */
export function printCount(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}
