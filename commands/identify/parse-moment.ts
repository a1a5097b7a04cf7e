import { UsageError } from '../usage-error.ts';

/**
 * A moment on the command line, in milliseconds since 1970: RFC 3339 with a zone, or whole Unix seconds as in `exp`.
 *
 * @throws UsageError for anything else
 */
export function parseMoment(text: string): number {
  if (/^\d{1,11}$/.test(text)) return Number(text) * 1000;
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[-+]\d{2}:\d{2})$/i;
  const moment = form.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(moment)) {
    throw new UsageError(
      `--at takes a time with its zone, as 2026-11-21T12:00:00Z, or Unix seconds, not "${text}".`,
    );
  }
  return moment;
}
