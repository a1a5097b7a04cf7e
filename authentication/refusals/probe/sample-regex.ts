import { parseRegex } from '../../cel/parse-regex.ts';
import type { RegexNode } from '../../cel/regex-node.ts';

const limit = 16;
/** Tried in this order for a class of characters: what names are made of first. */
const alphabet = [...'axbZ0159-_./:@ ,;+*#!"$%&()=?<>[]{}|~^`\'\\é'];

/** A few texts that a pattern matches, the shortest of each alternative; none for a pattern that cannot be read. */
export function sampleRegex(pattern: string): string[] {
  const parsed = parseRegex(pattern);
  return 'error' in parsed ? [] : sample(parsed.node);
}

function sample(node: RegexNode): string[] {
  switch (node.kind) {
    case 'empty':
    case 'assertion':
      return [''];
    case 'character': {
      const found = alphabet.find((character) => node.test(character.codePointAt(0)!));
      const other = found ?? findOther(node.test);
      return other === undefined ? [] : [other];
    }
    case 'choice':
      return node.nodes.flatMap(sample).slice(0, limit);
    case 'sequence':
      return node.nodes.reduce<string[]>(
        (starts, next) => {
          const ends = sample(next);
          return starts.flatMap((start) => ends.map((end) => start + end)).slice(0, limit);
        },
        [''],
      );
    case 'repeat': {
      // One turn says more than none, so that the result is not empty where it need not be.
      const turns = Math.min(Math.max(node.least, 1), node.most, 64);
      return sample(node.node).map((text) => text.repeat(turns));
    }
  }
}

function findOther(test: (codePoint: number) => boolean): string | undefined {
  for (let codePoint = 0x20; codePoint < 0x250; codePoint++) {
    if (test(codePoint)) return String.fromCodePoint(codePoint);
  }
  return undefined;
}
