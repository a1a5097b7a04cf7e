/** Go counts from the year -292277022399 in unsigned 64 bits, and what is before it comes out at the other end. */
const earliest = -9_223_372_028_741_760_000n;

/**
 * A time as Go prints it (`time.Time.String`) where the zone is UTC. Nanoseconds are printed without zeros at their end.
 */
export function printGoTime(unixSeconds: bigint, nanos = 0): string {
  const seconds = unixSeconds < earliest ? unixSeconds + 2n ** 64n : unixSeconds;
  const days = floorDivide(seconds, 86_400n);
  const rest = Number(seconds - days * 86_400n);
  const { year, month, day } = readDate(days);
  const two = (part: number) => String(part).padStart(2, '0');
  const sign = year < 0n ? '-' : '';
  const digits = String(year < 0n ? -year : year).padStart(4, '0');
  const clock = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
  const fraction = nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`;
  return `${sign}${digits}-${two(month)}-${two(day)} ${clock}${fraction} +0000 UTC`;
}

function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
}

/** The date of a day counted from 1970, in eras of 400 years that begin in March, where leap days come last. */
function readDate(days: bigint): { year: bigint; month: number; day: number } {
  const shifted = days + 719_468n;
  const era = floorDivide(shifted, 146_097n);
  const dayOfEra = Number(shifted - era * 146_097n);
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const day = dayOfYear - Math.floor((153 * march + 2) / 5) + 1;
  return { year: BigInt(yearOfEra) + era * 400n + (month <= 2 ? 1n : 0n), month, day };
}
