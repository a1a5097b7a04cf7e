import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../../../authentication/cel/compile-expression.ts';
import { findClaimFacts } from '../../../../authentication/refusals/probe/find-claim-facts.ts';
import { findLiteralPrefix } from '../../../../authentication/refusals/probe/find-literal-prefix.ts';

const options = { environment: 'claims', minor: 36, mustBeBool: false } as const;

function parse(text: string) {
  const { problems, expression } = compileExpression(text, options);
  expect(problems, text).toEqual([]);
  return expression!;
}

describe('what every value of an expression begins with', () => {
  it.each([
    ['"a:" + claims.sub', 'a:'],
    ['"a:" + "b:" + claims.sub', 'a:b:'],
    ['claims.sub + ":a"', ''],
    ['claims.sub', ''],
    ['has(claims.x) ? "a:x:" + claims.sub : "a:y:" + claims.sub', 'a:'],
    ['has(claims.x) ? "a:" + claims.sub : claims.sub', ''],
    // An empty name is refused, so that it restricts nothing; as a part of a name it does.
    ['has(claims.x) ? "a:" + claims.sub : ""', 'a:'],
    ['(has(claims.x) ? "a:" : "") + claims.sub', ''],
    ['claims.?x.optMap(v, "a:" + v).orValue("a:none")', 'a:'],
    ['claims.?x.orValue("a:none")', ''],
    ['"A:%s".format([string(claims.sub)]).lowerAscii()', 'a:'],
    ['"%s:%d".format(["a", 5]) + claims.sub', 'a:'],
    ['"%%a:%s".format([string(claims.sub)])', '%a:'],
    ['["a", string(claims.sub)].join(":")', 'a:'],
    ['["a:" + claims.sub, "a:all"]', 'a:'],
    ['["a:all"] + dyn(claims.groups).map(g, "a:" + g)', 'a:'],
    ['["a:all"] + dyn(claims.groups).map(g, g)', ''],
    ['dyn(claims.groups).filter(g, g.startsWith("a:"))', 'a:'],
    ['dyn(claims.groups).filter(g, g.startsWith("a:") || g == "b")', ''],
    ['dyn(claims.groups).map(g, "a:" + g).filter(g, g != "a:x")', 'a:'],
    ['claims.sub.replace("a", "b")', ''],
  ])('%s: %s', (text, prefix) => {
    expect(findLiteralPrefix(parse(text), new Map())?.text).toBe(prefix);
  });

  it('is the whole value where nothing varies, and nothing where there is none', () => {
    expect(findLiteralPrefix(parse('"a" + "b"'), new Map())).toEqual({ text: 'ab', exact: true });
    expect(findLiteralPrefix(parse('"a" + claims.sub'), new Map())).toEqual({ text: 'a', exact: false });
    expect(findLiteralPrefix(parse('[]'), new Map())).toBeUndefined();
  });

  it.each([
    ['claims.sub.startsWith("a:")', 'a:'],
    ['claims.sub.startsWith("a:") && claims.x == "1"', 'a:'],
    ['claims.sub == "a:b"', 'a:b'],
    ['claims.?sub.orValue("") == "a:b"', 'a:b'],
    ['claims.sub.matches("^a:b*$")', 'a:'],
    ['claims.sub.matches("^(a:|b:)")', ''],
    ['claims.sub.matches("a:")', ''],
    ['claims.sub.startsWith("a:") || claims.x == "1"', ''],
    ['claims.sub.lowerAscii() == "a:b"', ''],
    ['claims.?sub.orValue("a:b") == "a:b"', ''],
    ['!claims.sub.startsWith("a:")', ''],
  ])('with the rule %s: %s', (rule, prefix) => {
    const facts = findClaimFacts([parse(rule)], 'claims');
    expect(findLiteralPrefix(parse('claims.sub'), facts)?.text).toBe(prefix);
  });
});
