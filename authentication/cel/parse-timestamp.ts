/** A point in time with the offset that it was written in, or a refusal by range or by form. */
export type ParsedTimestamp =
  | { readonly nanos: bigint; readonly offsetMinutes: number }
  | 'overflow'
  | undefined;

const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:[.,](\d+))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** Reads RFC 3339 as Go's `time.Parse` does: capital T and Z, existing days only, no leap second. */
export function parseTimestamp(text: string): ParsedTimestamp {
  const match = form.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const offsetHours = Number(match[9] ?? 0);
  const offset = (match[8] === '-' ? -1 : 1) * (offsetHours * 60 + Number(match[10] ?? 0));
  const real = month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || hour > 23 || minute > 59 || second > 59) return undefined;
  if (offsetHours > 24 || Number(match[10] ?? 0) > 60) return undefined;
  const seconds = BigInt(date.getTime()) / 1000n + BigInt(hour * 3600 + minute * 60 + second - offset * 60);
  const fraction = BigInt((match[7] ?? '').padEnd(9, '0').slice(0, 9));
  if (seconds < -62_135_596_800n || seconds > 253_402_300_799n) return 'overflow';
  return { nanos: seconds * 1_000_000_000n + fraction, offsetMinutes: offset };
}
