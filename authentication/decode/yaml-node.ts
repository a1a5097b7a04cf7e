import type { TextMark } from './text-mark.ts';

/** The tree of one YAML document, before anything is known of the values in it. */
export type YamlNode = YamlScalarNode | YamlSequenceNode | YamlMappingNode | YamlAliasNode;

export interface YamlScalarNode {
  readonly kind: 'scalar';
  readonly mark: TextMark;
  readonly text: string;
  /** In full (`tag:yaml.org,2002:str`), or empty. */
  readonly tag: string;
  /** Neither quoted nor tagged: the text decides the type. */
  readonly implicit: boolean;
}

export interface YamlSequenceNode {
  readonly kind: 'sequence';
  readonly mark: TextMark;
  readonly items: YamlNode[];
}

export interface YamlMappingNode {
  readonly kind: 'mapping';
  readonly mark: TextMark;
  readonly entries: { readonly key: YamlNode; readonly value: YamlNode }[];
}

export interface YamlAliasNode {
  readonly kind: 'alias';
  readonly mark: TextMark;
  readonly name: string;
  readonly target: YamlNode;
}
