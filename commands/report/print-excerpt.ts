import { escapeInvisible } from './escape-invisible.ts';
import { measureWidth } from './measure-width.ts';

const tab = '    ';
const columns = 100;
/** How much of a long line is shown before the place. */
const lead = 40;

/** A source line and, as spaces and a caret, what to write below it. */
export interface Excerpt {
  line: string;
  caret: string;
}

/** One character as it is shown, and the columns that it takes. */
interface Cell {
  text: string;
  width: number;
}

/**
 * A line of a file, fit to be shown, with a caret below a place in it. Tabs become spaces, invisible characters are
 * written out, and of a line that is longer than 100 columns only the part around the place is shown.
 *
 * @param column from 1, in UTF-16 code units, as an editor and the YAML parser count them
 */
export function printExcerpt(source: string, column: number): Excerpt {
  // What lies further away cannot be shown, and a line can be a mebibyte long.
  const start =
    source.charCodeAt(column - 1 - columns) >> 10 === 0x37 ? column - columns : column - 1 - columns;
  const from = Math.max(0, start);
  const near = source.slice(from, column - 1 + 2 * columns);
  const cells: Cell[] = [];
  let place: number | undefined;
  // Made here because it costs milliseconds, which a run without findings need not spend.
  const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment, index } of characters.segment(near)) {
    const next = toCells(segment);
    if (place === undefined && from + index + segment.length >= column) place = cells.length;
    cells.push(...next);
  }
  place ??= cells.length;
  const total = cells.reduce((sum, { width }) => sum + width, 0);
  const cut = from > 0 || from + near.length < source.length || total > columns;
  const first = cut ? stepBack(cells, stepForward(cells, place, columns - lead), columns) : 0;
  const last = cut ? stepForward(cells, first, columns) : cells.length;
  const before = from > 0 || first > 0 ? '…' : '';
  const after = from + near.length < source.length || last < cells.length ? '…' : '';
  const indent = cells.slice(first, place).reduce((sum, { width }) => sum + width, before.length);
  return {
    line:
      before +
      cells
        .slice(first, last)
        .map(({ text }) => text)
        .join('') +
      after,
    caret: `${' '.repeat(indent)}^`,
  };
}

/** A grapheme in which something has to be written out falls apart. */
function toCells(segment: string): Cell[] {
  if (segment === '\t') return [{ text: tab, width: tab.length }];
  if (escapeInvisible(segment) === segment) return [{ text: segment, width: measureWidth(segment) }];
  return [...segment].map((character) => {
    const text = escapeInvisible(character);
    return { text, width: text === character ? measureWidth(character) : text.length };
  });
}

function stepBack(cells: readonly Cell[], from: number, width: number): number {
  let index = from;
  for (let rest = width; index > 0 && cells[index - 1]!.width <= rest; index--)
    rest -= cells[index - 1]!.width;
  return index;
}

function stepForward(cells: readonly Cell[], from: number, width: number): number {
  let index = from;
  for (let rest = width; index < cells.length && cells[index]!.width <= rest; index++)
    rest -= cells[index]!.width;
  return index;
}
