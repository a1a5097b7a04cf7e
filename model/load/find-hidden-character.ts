/**
 * Controls but for tab, line feed and carriage return; line and paragraph separators; what turns the direction of
 * text; what has no width, but for joiners, which some scripts need; byte order marks inside text; noncharacters;
 * halves of surrogate pairs.
 */
export const hiddenCharacter =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The first character of a text that cannot be seen or carried, as `U+202E`; undefined where there is none. */
export function findHiddenCharacter(text: string): string | undefined {
  const code = hiddenCharacter.exec(text)?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
