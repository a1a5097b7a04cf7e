import { talosAnonymous } from './talos-anonymous.ts';

/** The `anonymous` block of Talos' own document on one line, as somebody would write it. */
export const talosAnonymousText = `{enabled: true, conditions: [${talosAnonymous.conditions.map(({ path }) => `{path: ${path}}`).join(', ')}]}`;
