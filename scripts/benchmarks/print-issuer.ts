/** An issuer of a generated fleet: two prefixed claim mappings, a CA, and the rules as the lines of a YAML list. */
export function printIssuer(
  name: string,
  clusters: string,
  { authority, rules }: { authority: string; rules: string },
): string {
  const indented = authority.trimEnd().replaceAll('\n', '\n      ');
  return `apiVersion: trustplane.dev/v1alpha1
kind: Issuer
metadata:
  name: ${name}
spec:
  clusters: ${clusters}
  issuer:
    url: https://login.example.com/realms/${name}
    certificateAuthority: |
      ${indented}
  claimMappings:
    username: { claim: sub, prefix: "${name}:" }
    groups: { claim: groups, prefix: "${name}:" }
  claimValidationRules:
${rules}`;
}
