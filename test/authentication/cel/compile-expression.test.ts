import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../../authentication/cel/compile-expression.ts';
import { findEmailUse } from '../../../authentication/cel/find-email-use.ts';
import { printRefusal } from '../../../authentication/cel/print-refusal.ts';

const mapping = { environment: 'claims', minor: 36, mustBeBool: false } as const;

function refuse(text: string, options: Parameters<typeof compileExpression>[1] = mapping): string {
  return printRefusal(text, compileExpression(text, options).problems);
}

describe('compileExpression', () => {
  it('prints a problem as upstream does, with a mark of full width below a wide character', () => {
    expect(refuse("'é' + 1")).toBe(
      "compilation failed: ERROR: <input>:1:5: found no matching overload for '_+_' applied to '(string, int)'\n | 'é' + 1\n | .．..^",
    );
  });

  it('places a problem by line, column and offset', () => {
    const [problem] = compileExpression('claims.sub +\n  😀', mapping).problems;
    expect(problem).toMatchObject({ kind: 'syntax', line: 2, column: 3, offset: 15 });
  });

  it('takes 100,000 code points and no more', () => {
    const text = (length: number) => `"${'x'.repeat(length - 2)}"`;
    expect(refuse(text(100_000))).toBe('');
    expect(refuse(text(100_001))).toContain('size: 100001, limit 100000');
  });

  it('says of what it does not model that it cannot tell', () => {
    const { problems } = compileExpression("google.protobuf.StringValue{value: 'x'}", mapping);
    expect(problems.map(({ kind }) => kind)).toEqual(['unsupported']);
  });

  // Exponential work would end none of these within the time that a test has.
  it('matches a hostile pattern without going back', { timeout: 30_000 }, () => {
    const { evaluate } = compileExpression("claims.sub.matches('(a+)+$')", mapping);
    expect(evaluate!({ sub: `${'a'.repeat(5000)}b` }).value).toBe(false);
  });

  it('does not check what doubles its work over and over, and says so', { timeout: 30_000 }, () => {
    const { problems } = compileExpression(`claims.?a${'.optMap(x, x)'.repeat(40)}`, mapping);
    expect(problems.map(({ kind }) => kind)).toEqual(['unsupported']);
    expect(refuse(`claims.?a${'.optMap(x, x)'.repeat(5)}`)).toBe('');
  });

  it('stops at the cost limit', () => {
    const list = `[${Array.from({ length: 20 }, (_, index) => index).join()}]`;
    const nested = ['a', 'b', 'c', 'd', 'e'].reduceRight(
      (body, name) => `${list}.all(${name}, ${body})`,
      'true',
    );
    expect(compileExpression(nested, mapping).evaluate!({}).value).toMatchObject({
      message: 'operation cancelled: actual cost limit exceeded',
    });
  });

  it('knows a function only from its minor on', () => {
    expect(refuse('[2, 1].sort()', { ...mapping, minor: 33 })).toContain("undeclared reference to 'sort'");
    expect(refuse('[2, 1].sort()', { ...mapping, minor: 34 })).toBe('');
    expect(refuse("isSemver('1.0.0')", { ...mapping, minor: 32 })).toContain('undeclared reference');
    expect(refuse('[1].all(i, v, true)', { ...mapping, minor: 31 })).not.toBe('');
  });
});

describe('findEmailUse', () => {
  it.each([
    ['claims.email', true, false],
    ['.claims.email', true, false],
    ['claims.?email.orValue("")', true, false],
    ['claims.sub + "x" + claims.email', true, false],
    ['{"a": [claims.email]}', true, false],
    ['[1].map(i, claims.email)', true, false],
    ['claims.email_verified == true', false, true],
    ['has(claims.email_verified) || true', false, true],
    ['claims.?email_verified.orValue(true) == true', false, true],
    ["claims['email']", false, false],
    ['claims.x.claims.email', false, false],
    ['claims.email_', false, false],
    ['claims.email_verified ? claims.email : claims.sub', true, true],
  ])('%s', (text, email, verified) => {
    expect(findEmailUse(compileExpression(text, mapping).expression!)).toEqual({ email, verified });
  });
});
