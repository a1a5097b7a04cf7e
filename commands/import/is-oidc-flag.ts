/** Whether a flag is one of them, or written as if it were. */
export function isOidcFlag(name: string): boolean {
  return name.startsWith('oidc-');
}
