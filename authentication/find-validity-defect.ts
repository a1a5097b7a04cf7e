import { Buffer } from 'node:buffer';
import { readDerElement } from './read-der-element.ts';

const utcTime = 0x17;
const generalizedTime = 0x18;

/** What Go's `x509` has against the dates of a certificate, in its words: DER form only, and dates that exist. */
export function findValidityDefect(validity: Uint8Array): string | undefined {
  let rest = validity;
  for (let date = 0; date < 2; date += 1) {
    const tag = rest[0];
    if (tag !== utcTime && tag !== generalizedTime) return 'x509: unsupported time format';
    const element = readDerElement(rest);
    const text = Buffer.from(element?.content ?? []).toString('latin1');
    if (element === undefined || !(tag === utcTime ? isUtcTime(text) : isGeneralizedTime(text))) {
      return tag === utcTime ? 'x509: malformed UTCTime' : 'x509: malformed GeneralizedTime';
    }
    rest = element.rest;
  }
  return undefined;
}

function isUtcTime(text: string): boolean {
  const match = /^(\d\d)(\d{8})(\d\d)?(Z|[+-]\d{4})$/.exec(text);
  if (match === null) return false;
  const [, year = '', rest = '', seconds = '00', zone = ''] = match;
  return isTime(`${Number(year) < 69 ? '20' : '19'}${year}${rest}${seconds}`, zone);
}

function isGeneralizedTime(text: string): boolean {
  const match = /^(\d{14})(Z|[+-]\d{4})$/.exec(text);
  return match !== null && isTime(match[1]!, match[2]!);
}

/** `digits` is YYYYMMDDhhmmss. A zone of no hours has to be written `Z`. */
function isTime(digits: string, zone: string): boolean {
  if (!/^(Z|[+-]([01]\d|2[0-3])[0-5]\d)$/.test(zone) || zone.endsWith('0000')) return false;
  const iso = digits.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6.000Z');
  const time = new Date(iso);
  return !Number.isNaN(time.getTime()) && time.toISOString() === iso;
}
