const k0rdentKind = /\bkind["']?\s*:\s*["']?(?:ClusterAuthentication|AccessManagement)\b/;
const secret = /\bkind["']?\s*:\s*["']?Secret\b/;

/**
 * Whether a text may hold a ClusterAuthentication or an AccessManagement of k0rdent's, or a Secret, which is where the
 * former has its CA. Decided from the text alone and rather once too often.
 */
export function claimsK0rdentInput(text: string): boolean {
  return k0rdentKind.test(text) || secret.test(text);
}
