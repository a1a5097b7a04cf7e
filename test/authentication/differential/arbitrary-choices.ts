import fc from 'fast-check';

/** The numbers for `Choices`; `length` is how many decisions there are at most before the plainest one is taken. */
export function arbitraryChoices(length: number): fc.Arbitrary<number[]> {
  return fc.array(fc.nat(0xffffff), { minLength: Math.floor(length / 8), maxLength: length, size: 'max' });
}
