import { describe, expect, it } from 'vitest';
import { judgeExpression } from '../../authentication/judge-expression.ts';

const mapping = { environment: 'claims', minor: 36, mustBeBool: false } as const;

describe('judgeExpression', () => {
  it('gives the same answer for the same question, and keeps the questions apart', () => {
    expect(judgeExpression('claims.sub', mapping)).toBe(judgeExpression('claims.sub', { ...mapping }));
    expect(judgeExpression('claims.sub', mapping).error).toBeUndefined();
    expect(judgeExpression('claims.sub', { ...mapping, mustBeBool: true }).error?.detail).toBe(
      'must evaluate to bool',
    );
    expect(judgeExpression('claims.sub', { ...mapping, environment: 'user' }).error?.detail).toContain(
      "undeclared reference to 'claims'",
    );
    expect(judgeExpression('[1].sort()', { ...mapping, minor: 33 }).error).toBeDefined();
    expect(judgeExpression('[1].sort()', { ...mapping, minor: 34 }).error).toBeUndefined();
  });

  it('forgets what it cannot keep, and answers all the same', () => {
    const first = judgeExpression('"0" + 1', mapping);
    for (let index = 0; index < 50; index += 1) {
      judgeExpression(`"${index}" == "${'x'.repeat(99_000)}"`, mapping);
    }
    const again = judgeExpression('"0" + 1', mapping);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });

  it('places the first of the faults as they are shown', () => {
    expect(judgeExpression('claims.sub + claim.org + org', mapping).error?.offset).toBe(13);
    expect(judgeExpression('"a" in user.x && user.username.find("(") == ""', mapping).error?.offset).toBe(7);
  });

  it('says of what it cannot tell that it cannot be verified', () => {
    expect(judgeExpression("google.protobuf.StringValue{value: 'x'}", mapping).error).toMatchObject({
      rule: 'unverified-expression',
      detail: "cannot be verified: construction of 'google.protobuf.StringValue' is not modelled",
    });
  });
});
