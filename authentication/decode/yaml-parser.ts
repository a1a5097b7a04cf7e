import { TextFault } from './text-fault.ts';
import type { TextMark } from './text-mark.ts';
import { YamlCharacters } from './yaml-characters.ts';
import type { YamlNode } from './yaml-node.ts';
import { YamlScanner } from './yaml-scanner.ts';
import type { YamlToken } from './yaml-token.ts';

/** Far deeper than any configuration; go-yaml itself goes to 10,000. */
const depthLimit = 1000;
const coreTags = 'tag:yaml.org,2002:';

/**
 * Reads the first document of a YAML text as go-yaml v2 does, and nothing behind it but the one token that ends it.
 * One parser reads one text.
 */
export class YamlParser {
  readonly #scanner: YamlScanner;
  readonly #anchors = new Map<string, YamlNode>();
  readonly #tagPrefixes = new Map<string, string>();
  #depth = 0;

  constructor(bytes: Uint8Array) {
    this.#scanner = new YamlScanner(new YamlCharacters(bytes));
  }

  /** Undefined when there is no document at all. Throws `TextFault`. */
  parse(): YamlNode | undefined {
    const first = this.#peek();
    if (first.type === 'stream-end') return undefined;
    const isBare = !['version-directive', 'tag-directive', 'document-start'].includes(first.type);
    if (!isBare) this.#readDirectives();
    if (!this.#tagPrefixes.has('!')) this.#tagPrefixes.set('!', '!');
    if (!this.#tagPrefixes.has('!!')) this.#tagPrefixes.set('!!', coreTags);
    let root: YamlNode;
    if (isBare) {
      root = this.#readNode('block');
    } else {
      this.#expect('document-start', 'did not find expected <document start>');
      const ends = ['version-directive', 'tag-directive', 'document-start', 'document-end', 'stream-end'];
      root = ends.includes(this.#peek().type) ? emptyScalar(this.#peek().start) : this.#readNode('block');
    }
    this.#peek();
    return root;
  }

  /** Where something is written behind the document that was parsed: upstream never looks there. */
  findRest(): TextMark | undefined {
    let mark = this.#peek().start;
    try {
      while (this.#nextIs('document-start', 'document-end')) {
        if (this.#take().type === 'document-end') mark = this.#peek().start;
      }
      return this.#nextIs('stream-end') ? undefined : mark;
    } catch (fault) {
      if (!(fault instanceof TextFault)) throw fault;
      return mark;
    }
  }

  #peek(): YamlToken {
    return this.#scanner.peek();
  }

  #take(): YamlToken {
    const token = this.#peek();
    this.#scanner.skip();
    return token;
  }

  #nextIs(...types: YamlToken['type'][]): boolean {
    return types.includes(this.#peek().type);
  }

  #expect(type: YamlToken['type'], problem: string, start?: TextMark): YamlToken {
    const token = this.#peek();
    if (token.type !== type) throw TextFault.ofParser(problem, token.start, start);
    return this.#take();
  }

  #readDirectives(): void {
    let version: string | undefined;
    for (;;) {
      const { type, text = '', suffix = '', start } = this.#peek();
      if (type === 'version-directive') {
        if (version !== undefined) throw TextFault.ofParser('found duplicate %YAML directive', start);
        if (text !== '1.1') throw TextFault.ofParser('found incompatible YAML document', start);
        version = text;
      } else if (type === 'tag-directive') {
        if (this.#tagPrefixes.has(text)) throw TextFault.ofParser('found duplicate %TAG directive', start);
        this.#tagPrefixes.set(text, suffix);
      } else {
        return;
      }
      this.#take();
    }
  }

  /** `indentless`: a value of a block mapping, whose list may begin at the indentation of its key. */
  #readNode(context: 'block' | 'indentless' | 'flow'): YamlNode {
    if (this.#nextIs('alias')) return this.#readAlias();
    const start = this.#peek().start;
    const { anchor, tag } = this.#readProperties(start);
    const remember = <N extends YamlNode>(node: N): N => {
      if (anchor !== undefined) this.#anchors.set(anchor, node);
      return node;
    };
    const token = this.#peek();
    if (token.type === 'scalar') {
      this.#take();
      const implicit = (tag === '' && token.plain === true) || tag === '!';
      return remember({ kind: 'scalar', mark: start, text: token.text ?? '', tag, implicit });
    }
    const isSequence =
      token.type === 'flow-sequence-start' ||
      (context !== 'flow' && token.type === 'block-sequence-start') ||
      (context === 'indentless' && token.type === 'block-entry');
    const isMapping =
      token.type === 'flow-mapping-start' || (context !== 'flow' && token.type === 'block-mapping-start');
    if (!isSequence && !isMapping) {
      if (anchor !== undefined || tag !== '') {
        return remember({ kind: 'scalar', mark: start, text: '', tag, implicit: tag === '' });
      }
      throw TextFault.ofParser('did not find expected node content', token.start, start);
    }
    this.#depth += 1;
    if (this.#depth > depthLimit) {
      throw new TextFault(`nested more than ${depthLimit} levels deep, which is not looked into here`, start);
    }
    const node = isSequence
      ? this.#readSequence(token, start, remember)
      : this.#readMapping(token, start, remember);
    this.#depth -= 1;
    return node;
  }

  #readAlias(): YamlNode {
    const { text: name = '', start: mark } = this.#take();
    const target = this.#anchors.get(name);
    if (target === undefined) throw new TextFault(`unknown anchor '${name}' referenced`, mark);
    return { kind: 'alias', mark, name, target };
  }

  #readProperties(start: TextMark): { anchor?: string; tag: string } {
    let anchor: string | undefined;
    let tagToken: YamlToken | undefined;
    for (;;) {
      if (anchor === undefined && this.#nextIs('anchor')) anchor = this.#take().text ?? '';
      else if (tagToken === undefined && this.#nextIs('tag')) tagToken = this.#take();
      else break;
    }
    this.#peek();
    const found = anchor === undefined ? {} : { anchor };
    if (tagToken === undefined) return { ...found, tag: '' };
    const { text: handle = '', suffix = '' } = tagToken;
    if (handle === '') return { ...found, tag: suffix };
    const prefix = this.#tagPrefixes.get(handle);
    if (prefix === undefined) throw TextFault.ofParser('found undefined tag handle', tagToken.start, start);
    return { ...found, tag: prefix + suffix };
  }

  #readSequence(token: YamlToken, mark: TextMark, remember: <N extends YamlNode>(node: N) => N): YamlNode {
    const items: YamlNode[] = [];
    const node = remember({ kind: 'sequence', mark, items });
    if (token.type === 'flow-sequence-start') this.#readFlowItems(items);
    else if (token.type === 'block-entry') this.#readBlockItems(items, 'key', 'value');
    else {
      this.#take();
      this.#readBlockItems(items);
      this.#expect('block-end', "did not find expected '-' indicator", token.start);
    }
    return node;
  }

  #readMapping(token: YamlToken, mark: TextMark, remember: <N extends YamlNode>(node: N) => N): YamlNode {
    const entries: { key: YamlNode; value: YamlNode }[] = [];
    const node = remember({ kind: 'mapping', mark, entries });
    this.#take();
    if (token.type === 'flow-mapping-start') this.#readFlowEntries(entries, token.start);
    else this.#readBlockEntries(entries, token.start);
    return node;
  }

  #readBlockItems(items: YamlNode[], ...ends: ('key' | 'value')[]): void {
    while (this.#nextIs('block-entry')) {
      const { end } = this.#take();
      const isEmpty = this.#nextIs('block-entry', 'block-end', ...ends);
      items.push(isEmpty ? emptyScalar(end) : this.#readNode('block'));
    }
  }

  #readBlockEntries(entries: { key: YamlNode; value: YamlNode }[], start: TextMark): void {
    const readPart = (type: 'key' | 'value'): YamlNode => {
      if (!this.#nextIs(type)) return emptyScalar(this.#peek().start);
      const { end } = this.#take();
      return this.#nextIs('key', 'value', 'block-end') ? emptyScalar(end) : this.#readNode('indentless');
    };
    while (this.#nextIs('key')) {
      const key = readPart('key');
      entries.push({ key, value: readPart('value') });
    }
    this.#expect('block-end', 'did not find expected key', start);
  }

  #readFlowItems(items: YamlNode[]): void {
    const { start } = this.#take();
    for (let isFirst = true; !this.#nextIs('flow-sequence-end'); isFirst = false) {
      if (!isFirst) {
        this.#expect('flow-entry', "did not find expected ',' or ']'", start);
        if (this.#nextIs('flow-sequence-end')) break;
      }
      items.push(this.#nextIs('key') ? this.#readPair() : this.#readNode('flow'));
    }
    this.#take();
  }

  /** A mapping of one pair without its braces: `[a: b]`. */
  #readPair(): YamlNode {
    const { start: mark } = this.#take();
    // A key that is empty swallows the token behind it.
    const key = this.#nextIs('value', 'flow-entry', 'flow-sequence-end')
      ? emptyScalar(this.#take().end)
      : this.#readNode('flow');
    return { kind: 'mapping', mark, entries: [{ key, value: this.#readFlowValue('flow-sequence-end') }] };
  }

  #readFlowValue(end: 'flow-sequence-end' | 'flow-mapping-end'): YamlNode {
    if (!this.#nextIs('value')) return emptyScalar(this.#peek().start);
    this.#take();
    return this.#nextIs('flow-entry', end) ? emptyScalar(this.#peek().start) : this.#readNode('flow');
  }

  #readFlowEntries(entries: { key: YamlNode; value: YamlNode }[], start: TextMark): void {
    for (let isFirst = true; !this.#nextIs('flow-mapping-end'); isFirst = false) {
      if (!isFirst) {
        this.#expect('flow-entry', "did not find expected ',' or '}'", start);
        if (this.#nextIs('flow-mapping-end')) break;
      }
      if (!this.#nextIs('key')) {
        const key = this.#readNode('flow');
        entries.push({ key, value: emptyScalar(this.#peek().start) });
        continue;
      }
      this.#take();
      const isEmpty = this.#nextIs('value', 'flow-entry', 'flow-mapping-end');
      const key = isEmpty ? emptyScalar(this.#peek().start) : this.#readNode('flow');
      entries.push({ key, value: this.#readFlowValue('flow-mapping-end') });
    }
    this.#take();
  }
}

function emptyScalar(mark: TextMark): YamlNode {
  return { kind: 'scalar', mark, text: '', tag: '', implicit: true };
}
