import type { FunctionDeclaration } from './function-declaration.ts';

const sortable = ['int', 'uint', 'double', 'bool', 'duration', 'timestamp', 'string', 'bytes'];

/** cel-go's extension libraries as kube-apiserver switches them on: strings 2, sets, comprehensions, lists 3. */
export const extensionFunctions: readonly FunctionDeclaration[] = [
  ['charAt', 'string.(int): string'],
  ['indexOf', 'string.(string): int'],
  ['indexOf', 'string.(string, int): int'],
  ['lastIndexOf', 'string.(string): int'],
  ['lastIndexOf', 'string.(string, int): int'],
  ['lowerAscii', 'string.(): string'],
  ['upperAscii', 'string.(): string'],
  ['replace', 'string.(string, string): string'],
  ['replace', 'string.(string, string, int): string'],
  ['split', 'string.(string): list(string)'],
  ['split', 'string.(string, int): list(string)'],
  ['substring', 'string.(int): string'],
  ['substring', 'string.(int, int): string'],
  ['trim', 'string.(): string'],
  ['format', 'string.(list(dyn)): string'],
  ['strings.quote', '(string): string'],
  ['join', 'list(string).(): string'],
  ['join', 'list(string).(string): string'],
  ['sets.contains', '(list(T), list(T)): bool'],
  ['sets.equivalent', '(list(T), list(T)): bool'],
  ['sets.intersects', '(list(T), list(T)): bool'],
  ['cel.@mapInsert', '(map(K, V), K, V): map(K, V)', 32],
  ['cel.@mapInsert', '(map(K, V), map(K, V)): map(K, V)', 32],
  ['slice', 'list(T).(int, int): list(T)', 34],
  ['flatten', 'list(list(T)).(): list(T)', 34],
  ['flatten', 'list(dyn).(int): list(dyn)', 34],
  ...sortable.map((type): FunctionDeclaration => ['sort', `list(${type}).(): list(${type})`, 34]),
  ...sortable.map(
    (type): FunctionDeclaration => ['@sortByAssociatedKeys', `list(T).(list(${type})): list(T)`, 34],
  ),
  ['lists.range', '(int): list(int)', 34],
  ['reverse', 'list(T).(): list(T)', 34],
  ['distinct', 'list(T).(): list(T)', 34],
];
