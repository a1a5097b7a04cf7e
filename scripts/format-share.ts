/** A share in per cent with two places, rounded down so that 100.00 means all of them. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '–' : `${(Math.floor((part / whole) * 10_000) / 100).toFixed(2)} %`;
}
