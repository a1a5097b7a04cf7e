import type { Rule } from './rule.ts';

/** Rules about what comes of the TokenCases on the clusters that they select. */
export const rehearsalRules = [
  {
    id: 'token-outcome',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'A token becomes somebody else than its case expects',
    reason:
      'The document is valid and would be loaded, and then somebody could not log in, or would be somebody else, or the wrong person would get in. Nothing but a rehearsal notices: kube-apiserver looks at a mapping when the first token comes.',
    source: [
      'Kubernetes oidc.go, the order of mappings and rules',
      'OpenShift end-to-end test of external OIDC: a mapping of an unknown claim rolls out, and every login fails',
    ],
    fix: 'If the change is meant, correct `expect`; if not, the mapping, the rule or the audience that the help names. `trustplane rehearse` shows every step.',
    bad: 'claims: {iss: https://ci.example.com, aud: eu-1, sub: ann}\nexpect: {username: ann}\n# the issuer maps sub with the prefix "ci:"\n',
    good: 'expect: {username: "ci:ann"}\n',
  },
  {
    id: 'unverified-outcome',
    severity: 'warning',
    origin: 'trustplane',
    exceptable: true,
    title: 'A case of which it is not known what the API server does',
    reason:
      'The groups are distributed claims, which the API server would fetch for each token, or an expression uses something whose behaviour is not modelled here. Neither a user nor a refusal is proven by such a rehearsal.',
    source: [
      'OpenID Connect Core 1.0 §5.6.2: distributed claims',
      'Kubernetes oidc.go, claimResolver',
      'Trustplane decision 0006: nothing unproven must look like success',
    ],
    fix: 'Write the claim itself into the case, as its endpoint gives it; or try such a token on an API server of that version and except the rule on the TokenCase.',
    bad: 'claims:\n  _claim_names: {groups: directory}\n  _claim_sources: {directory: {endpoint: "https://graph.example.com/groups"}}\n',
    good: 'claims:\n  groups: [org-admin]\n',
  },
  {
    id: 'contradicting-cases',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'Two cases with the same claims that expect different things',
    reason: 'On a cluster that both select, one of them must fail, whatever the issuer says.',
    source: ['RFC 7519 §4: a token is its claims'],
    fix: 'Delete the case that is wrong, or narrow the clusters of one.',
    bad: '# tokens/a.yaml\nclaims: {iss: https://ci.example.com, aud: eu-1, sub: ann}\nexpect: {username: "ci:ann"}\n# tokens/b.yaml\nclaims: {iss: https://ci.example.com, aud: eu-1, sub: ann}\nexpect: {refused: nobody}\n',
    good: '# one of them\n',
  },
] as const satisfies readonly Rule[];
