import type { CelInput } from '../../cel/wrap-input.ts';
import type { ClaimUse } from './claim-use.ts';

/** Tried where nothing is known: texts of the usual forms first. */
const usual: readonly CelInput[] = [
  'probe',
  true,
  false,
  ['probe'],
  'probe@example.org',
  'probe/probe',
  'probe:probe:probe',
  7,
  'https://example.org/probe',
];

/** Values worth trying for a claim, the likeliest first. */
export function listValues({ values, parts }: ClaimUse): readonly CelInput[] {
  const composed = new Map<string, string[]>();
  for (const { separator, position, text } of parts) {
    const places = composed.get(separator) ?? [];
    for (let index = places.length; index < position; index++) places.push('probe');
    places[position] = text;
    composed.set(separator, places);
  }
  const texts = [...composed].flatMap(([separator, places]) => [
    places.join(separator),
    [...places, 'probe'].join(separator),
  ]);
  return [...texts, ...values, ...usual];
}
