import { type CST, Lexer, Parser } from 'yaml';

/** More than the 64 levels that a document may have, so that whoever has a few too many is told where. */
const limit = 256;

/**
 * The tokens of a text, as the YAML parser makes them, unless it goes deeper than any document that is meant. For each
 * level it needs memory and, at the end of a text that closes nothing, time that grows with the square.
 *
 * @param onNewLine is told where each line begins
 * @throws RangeError where the text is nested too deeply
 */
export function* tokenizeYaml(text: string, onNewLine: (offset: number) => void): Generator<CST.Token, void> {
  const parser = new Parser(onNewLine);
  onNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    if (parser.stack.length > limit) throw new RangeError(`more than ${limit} collections within each other`);
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}
