let counter = 0;

/** An AuthenticationConfiguration with bytes of its own; without issuers it is loaded within 0.1 s. */
export function makeDocument(jwt = '[]'): string {
  const head = 'apiVersion: apiserver.config.k8s.io/v1beta1\nkind: AuthenticationConfiguration\n';
  return `# ${process.pid}-${++counter}\n${head}jwt: ${jwt}\n`;
}

/** Decodes, but is refused by validation. */
export const makeInvalidDocument = () => makeDocument('[{issuer: {url: "http://not-https"}}]');

/** Trusts one issuer; `authority` is PEM. */
export function makeIssuerDocument(url: string, authority: string): string {
  const issuer = { url, audiences: ['lab'], certificateAuthority: authority };
  return makeDocument(
    JSON.stringify([{ issuer, claimMappings: { username: { claim: 'sub', prefix: 'lab:' } } }]),
  );
}
