import { buildClaims } from './build-claims.ts';
import { buildExpression } from './build-expression.ts';
import { compareExpression } from './compare-expression.ts';
import { expectAgreement } from './expect-agreement.ts';
import { printJsonInput } from './print-json-input.ts';

const user = { username: 'jane', uid: 'u', groups: ['a', 'b'], extra: { a: ['x'], 'x/y': ['1', '2'] } };
const wantedTypes = ['string', 'list(string)', 'bool', 'dyn', 'int', 'optional_type(string)'];

expectAgreement({
  name: 'compile',
  cases: 1700,
  decisions: 120,
  async compare(choices, minor, oracle) {
    const environment = choices.oneIn(4) ? 'user' : 'claims';
    const mustBeBool = choices.oneIn(3);
    const wanted = mustBeBool ? 'bool' : choices.pick(wantedTypes);
    const expression = buildExpression(choices, environment, wanted, 2 + choices.below(3));
    const input = environment === 'user' ? user : buildClaims(choices);
    const asked = { expression, environment, mustBeBool } as const;
    const text = printJsonInput(input);
    const answer = await oracle.ask({ operation: 'evaluate', ...asked, input: text });
    const { compiled, evaluated } = compareExpression({ ...asked, input }, answer, minor);
    const shown = `${expression}\n  with ${text}`;
    return [{ ...compiled, shown }, ...(evaluated ? [{ ...evaluated, shown, area: 'evaluate' }] : [])];
  },
});
