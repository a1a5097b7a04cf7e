import { expect, test } from 'vitest';
import { rememberByText } from '../../authentication/remember-by-text.ts';

test('answers once, also where the answer is undefined, and asks anew after a thousand others', () => {
  const asked: string[] = [];
  const measure = rememberByText((text) => {
    asked.push(text);
    return text === '' ? undefined : text.length;
  });
  expect([measure('ab'), measure(''), measure('ab'), measure('')]).toEqual([2, undefined, 2, undefined]);
  expect(asked).toEqual(['ab', '']);
  for (let number = 0; number < 1000; number++) measure(`other ${number}`);
  expect(measure('ab')).toBe(2);
  expect(asked.filter((text) => text === 'ab')).toHaveLength(2);
});
