const shoot = /\bkind["']?\s*:\s*["']?Shoot\b/;

/** Whether a text may hold a Shoot of Gardener. Decided from the text alone and rather once too often. */
export function claimsShoot(text: string): boolean {
  return shoot.test(text);
}
