/** Whether go-yaml takes a text for a date or a time: RFC 3339 with short fields allowed, or with a space. */
export function isGoTimestamp(text: string): boolean {
  const date = /^(\d{4})-(\d{1,2})-(\d{1,2})(.*)$/s.exec(text);
  if (date === null) return false;
  const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return false;
  const rest = date[4]!;
  if (rest === '') return true;
  const time = /^(?:[Tt]|( +))(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(Z|[-+](\d{2}):(\d{2}))?$/.exec(rest);
  if (time === null) return false;
  const [, space, hour, minute, second, zone, zoneHour = '0', zoneMinute = '0'] = time;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return false;
  if ((space === undefined) !== (zone !== undefined)) return false;
  return Number(zoneHour) <= 24 && Number(zoneMinute) <= 60;
}

function daysIn(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}
