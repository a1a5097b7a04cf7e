/** What a name can be cut into by texts that stand in an expression: the pieces that its claims would have to hold. */
export function listFragments(name: string, literals: readonly string[]): string[] {
  const fragments = new Set([name]);
  for (const literal of literals) {
    if (name.startsWith(literal)) fragments.add(name.slice(literal.length));
    if (name.endsWith(literal)) fragments.add(name.slice(0, -literal.length));
    for (let at = name.indexOf(literal); at >= 0; at = name.indexOf(literal, at + 1)) {
      fragments.add(name.slice(0, at)).add(name.slice(at + literal.length));
    }
    for (const piece of name.split(literal)) fragments.add(piece);
  }
  fragments.delete('');
  return [...fragments];
}
