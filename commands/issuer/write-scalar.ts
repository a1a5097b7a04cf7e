/** Words that YAML, of whichever version, takes for something else than a string. */
const words = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** A string as one line of YAML, in a flow collection too: as it is where it cannot be misread, else in quotes. */
export function writeScalar(text: string): string {
  const plain =
    /^[A-Za-z][\w./@+-]*(?::\/\/[\w./@:%+-]*[\w/])?$/.test(text) ||
    /^(?:\.{1,2}\/)*[A-Za-z][\w./@ +-]*[\w.]$/.test(text);
  if (plain && !words.test(text)) return text;
  const printable = /^[\x20-\x7e]*$/.test(text);
  return printable && text.includes('"') ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}
