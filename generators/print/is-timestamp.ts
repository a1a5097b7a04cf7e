const DATE = /^\d{4}-(\d{1,2})-(\d{1,2})/;
const DATE_TIME =
  /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))| +(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?)?$/;

/**
 * Whether go-yaml v2 takes an unquoted text for a timestamp (`parseTimestamp`: four layouts, read by Go's
 * `time.Parse`, which allows one-digit fields, a decimal comma and zone offsets up to 24:60).
 */
export function isTimestamp(text: string): boolean {
  const date = DATE.exec(text);
  if (date === null) return false;
  const time = DATE_TIME.exec(text);
  if (time === null) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(date[1]);
  const day = Number(date[2]);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) return false;
  const hour = Number(time[1] ?? time[6] ?? 0);
  const minute = Number(time[2] ?? time[7] ?? 0);
  const second = Number(time[3] ?? time[8] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return false;
  return Number(time[4] ?? 0) <= 24 && Number(time[5] ?? 0) <= 60;
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
