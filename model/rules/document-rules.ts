import type { Rule } from './rule.ts';

const refused = { severity: 'error', origin: 'trustplane', exceptable: false } as const;
const exceptable = { severity: 'error', origin: 'trustplane', exceptable: true } as const;

/** Rules of Trustplane's own about a document that kube-apiserver would load, as far as they do not concern identities. */
export const documentRules = [
  {
    ...refused,
    id: 'issuer-form',
    title: 'A URL that kube-apiserver loads and no token can have',
    reason:
      'Upstream checks the scheme, user, query and fragment of a URL and nothing else: no host, an empty query or fragment, a scheme in capitals and a path with `..` all pass. A token is matched by comparing its `iss` byte for byte, so such an issuer lets nobody in, and its discovery fails only after the merge.',
    source: ['Kubernetes validation.go, validateURL', 'OpenID Connect Discovery 1.0 §4.3', 'RFC 3986 §3.2.2'],
    fix: 'Use the `issuer` value of the provider’s discovery document, byte for byte.',
    bad: 'issuer: {url: "https://login.example.com?"}\n',
    good: 'issuer: {url: https://login.example.com}\n',
  },
  {
    ...exceptable,
    id: 'well-known-issuer',
    title: 'An issuer that contains the path of a discovery document',
    reason:
      'The discovery document is found by appending `/.well-known/openid-configuration` to the issuer, so an issuer that contains it has been copied from the wrong line: the API server would ask for the path twice. Pinniped has a status reason of its own for this mistake.',
    source: ['OpenID Connect Discovery 1.0 §4', 'Pinniped, reason InvalidIssuerURLContainsWellKnownEndpoint'],
    fix: 'Cut the path off. Where the document lies elsewhere, name it whole as `discoveryURL`.',
    bad: 'issuer: {url: https://login.example.com/.well-known/openid-configuration}\n',
    good: 'issuer: {url: https://login.example.com}\n',
  },
  {
    ...refused,
    id: 'own-issuer-lookalike',
    title: "The cluster's own service-account issuer in another spelling",
    reason:
      'kube-apiserver compares the issuer with its own by bytes, so one more slash, a capital letter or `:443` gets past the check that keeps a cluster from trusting itself twice. A cluster whose own issuer slips in lets pods choose their user names, or crash-loops as soon as somebody corrects the spelling.',
    source: ['Kubernetes validation.go, disallowedIssuers', 'Gardener issue 14974', 'RFC 3986 §6.2'],
    fix: 'Leave the issuer out for this cluster: select other clusters, or correct `spec.serviceAccountIssuers`.',
    bad: '# Cluster: serviceAccountIssuers: [https://kubernetes.default.svc]\nissuer: {url: https://kubernetes.default.svc/}\n',
    good: 'issuer: {url: https://login.example.com}\n',
  },
  {
    ...exceptable,
    id: 'ambiguous-issuer',
    title: 'Two issuers that only their spelling tells apart',
    reason:
      'To kube-apiserver `https://login.example.com` and `https://login.example.com/` are two issuers, each with mappings of its own. To a reviewer, and to the server behind them, they are one: a change of the first leaves the second as it was, and the provider decides with one slash which rules hold.',
    source: [
      'Kubernetes validation.go, duplicate issuers',
      'RFC 3986 §6.2',
      'OpenID Connect Core 1.0 §3.1.3.7',
    ],
    fix: 'Keep the one that stands in the tokens. While a provider changes its spelling, except the rule on the new Issuer.',
    bad: '# Issuer a: https://login.example.com\nissuer: {url: https://login.example.com/}   # Issuer b\n',
    good: 'issuer: {url: https://login.example.com}\n',
  },
  {
    ...exceptable,
    id: 'ambiguous-discovery',
    title: 'One discovery document for two issuers',
    reason:
      'A discovery document names exactly one issuer, and the API server refuses it for any other. Two issuers that point at the same one, or one that points at the document of another, are a slip of copy and paste; upstream refuses only equal spellings.',
    source: ['Kubernetes validation.go, duplicate discovery URLs', 'OpenID Connect Discovery 1.0 §4.3'],
    fix: 'Give each issuer the discovery document that names it.',
    bad: '# Issuer a: https://login.example.com\nissuer: {url: https://b.example.com, discoveryURL: https://login.example.com/.well-known/openid-configuration}\n',
    good: 'issuer: {url: https://b.example.com, discoveryURL: https://proxy.example.com/b/.well-known/openid-configuration}\n',
  },
  {
    ...refused,
    id: 'numeric-host',
    title: 'An IPv4 address in disguise',
    reason:
      'Decimal, octal and hexadecimal numbers, fewer than four parts, and an IPv4 address inside an IPv6 one are read by some programs and not by others, and `0177.0.0.1` is 127.0.0.1 to one and 177.0.0.1 to another. Such forms exist to get past filters.',
    source: ['CVE-2021-29923', 'CVE-2021-28918', 'RFC 3986 §7.4'],
    fix: 'Write the host name of the issuer.',
    bad: 'issuer: {url: "https://0x7f.0.0.1"}\n',
    good: 'issuer: {url: https://login.example.com}\n',
  },
  {
    ...refused,
    id: 'metadata-host',
    title: 'A link-local address or a metadata service as an issuer',
    reason:
      'The API server, and before it the agent on the node, ask the address that is written here. Clouds answer at 169.254.169.254, fd00:ec2::254 and the like with credentials for whoever asks, and link-local or multicast addresses mean another machine on every node.',
    source: ['OWASP SSRF', 'RFC 3927 §1', 'RFC 4291 §2.5.6', 'CVE-2020-8555'],
    fix: 'Write the host name of the issuer.',
    bad: 'issuer: {url: "https://169.254.169.254"}\n',
    good: 'issuer: {url: https://login.example.com}\n',
  },
  {
    ...exceptable,
    id: 'internal-host',
    title: 'A private host that nobody has called private',
    reason:
      'A loopback or private address, a name of a single label and names that end in `.local`, `.internal`, `.svc` and the like mean different machines in different places: on the node, in the pod that checks, on the laptop of the author. An issuer there may be right, but somebody has to have meant it.',
    source: ['RFC 1918 §3', 'RFC 4193', 'RFC 6761', 'RFC 6762 §3', 'CVE-2020-8555'],
    fix: 'Set `spec.internal: true` in the Issuer or IssuerClass where the host is meant to be private, otherwise correct it.',
    bad: 'issuer: {url: https://keycloak.auth.svc}\n',
    good: 'internal: true\nissuer: {url: https://keycloak.auth.svc}\n',
  },
  {
    ...exceptable,
    id: 'ip-literal-issuer',
    title: 'A public address as an issuer',
    reason:
      'An address belongs to whoever rents it today; a certificate for it is rare, and the issuer stays in every token for ever. Whoever gets the address later can sign tokens for the cluster.',
    source: ['RFC 9525 §1.2', 'OpenID Connect Discovery 1.0 §2'],
    fix: 'Write the host name that the issuer has in its certificate.',
    bad: 'issuer: {url: "https://203.0.113.7"}\n',
    good: 'issuer: {url: https://login.example.com}\n',
  },
  {
    ...refused,
    id: 'lookalike-host',
    title: 'A host that is not ASCII, or looks like another one',
    reason:
      'Letters of other scripts are drawn like Latin ones, so a reviewer cannot see that `https://lоgin.example.com` is somebody else’s host. A name outside ASCII has to be written in its ASCII form, and is refused there too when what it stands for mixes scripts or consists of look-alikes.',
    source: ['Unicode TS 39 §4 and §5', 'RFC 5891 §4.4', 'CVE-2021-42694'],
    fix: 'Write the host that is meant; a genuine international name in its ASCII form (`xn--…`).',
    bad: 'issuer: {url: "https://xn--80ak6aa92e.com"}   # drawn like apple.com\n',
    good: 'issuer: {url: https://xn--mnchen-3ya.example}\n',
  },
  {
    ...exceptable,
    id: 'certificate-authority-missing',
    title: 'A private host without a CA',
    reason:
      'Without `certificateAuthority` the API server takes the trust store of whatever image it runs in. No public CA certifies a private name or address, so either no login works, or somebody has put a CA into that image, where nobody reviews it.',
    source: ['CA/Browser Forum Baseline Requirements §4.2.2', 'CVE-2022-31105', 'Kubernetes oidc.go'],
    fix: 'Name the CA that signs the issuer’s certificate, with `certificateAuthorityFile` or inline.',
    bad: 'internal: true\nissuer: {url: https://keycloak.auth.svc}\n',
    good: 'internal: true\nissuer: {url: https://keycloak.auth.svc, certificateAuthorityFile: ../ca/cluster.pem}\n',
  },
  {
    ...refused,
    id: 'certificate-authority-size',
    title: 'A CA bundle of more than 20 certificates or 64 KiB',
    reason:
      'An issuer needs the CA of its own chain. A whole trust store lets every CA in it stand in for the issuer, does not fit into a ConfigMap beside the others, and reading large PEM input has been slow enough to stop services.',
    source: ['GHSA-r4pg-vg54-wxx4', 'CVE-2025-61723'],
    fix: 'Keep the certificates of the issuer’s own chain. For a public CA leave the field out.',
    bad: '# ca/login.pem is a copy of /etc/ssl/certs/ca-certificates.crt\n',
    good: '# ca/login.pem holds the one CA that signs the issuer\n',
  },
  {
    ...refused,
    id: 'certificate-authority-content',
    title: 'Something besides certificates in a CA bundle',
    reason:
      'kube-apiserver skips blocks of other types, blocks with headers and all text between them without a word, so a certificate that looks present may not count. Text, leftovers and a certificate that stands twice also hide what changed from a reviewer. Lines that start with `#` are comments.',
    source: ['client-go cert.ParseCertsPEM', 'RFC 7468 §2'],
    fix: 'Keep only the certificates, each once: `openssl x509 -in FILE` prints one.',
    bad: '-----BEGIN CERTIFICATE-----\nProc-Type: 4,CLEAR\n…\n',
    good: '# login CA 2026\n-----BEGIN CERTIFICATE-----\n…\n-----END CERTIFICATE-----\n',
  },
  {
    ...refused,
    id: 'certificate-authority-usage',
    title: 'A certificate that is not that of a CA',
    reason:
      'Only a certificate with the basic constraint CA, and a key usage that allows signing, can certify the issuer. A server’s own certificate in this place works at best until it is renewed, which happens every few weeks and without a merge.',
    source: ['RFC 5280 §4.2.1.9', 'RFC 5280 §4.2.1.3', 'Kubernetes validation.go, which does not ask'],
    fix: "Name the certificate of the CA that signed the issuer's.",
    bad: '# ca/login.pem is the certificate of login.example.com itself\n',
    good: '# openssl x509 -in ca/login.pem -noout -ext basicConstraints says CA:TRUE\n',
  },
  {
    ...refused,
    id: 'certificate-authority-strength',
    title: 'A CA certificate that is too weak',
    reason:
      'Whoever can forge the CA can be the issuer. Signatures with MD5 or SHA-1 have been forged, RSA keys below 2048 bits can be factored, and Go, which kube-apiserver is written in, refuses chains that contain them, so that the first login shows what the merge did not.',
    source: ['RFC 6151', 'RFC 9155', 'NIST SP 800-131A', 'NIST SP 800-57 §5.6.1'],
    fix: 'Have the CA issue a new certificate: ECDSA P-256 or RSA 3072, signed with SHA-256.',
    bad: '# openssl x509 -in ca/login.pem -noout -text says sha1WithRSAEncryption\n',
    good: '# … says ecdsa-with-SHA256\n',
  },
  {
    ...refused,
    id: 'certificate-authority-dates',
    clock: true,
    title: 'A CA certificate that has expired, or is not valid yet',
    reason:
      'kube-apiserver loads it, and then every connection to the issuer fails: nobody can log in once the keys that it remembers are gone. An expired one beside its successor is only a trap for whoever reads the file next.',
    source: ['RFC 5280 §4.1.2.5', 'Kubernetes validation.go, which does not ask'],
    fix: 'Put the CA certificate that has followed it in its place.',
    bad: '# openssl x509 -in ca/login.pem -noout -enddate says 2020\n',
    good: '# … says 2036\n',
  },
  {
    ...exceptable,
    id: 'certificate-authority-renewal',
    severity: 'warning',
    clock: true,
    title: 'A CA certificate that expires within 30 days',
    reason:
      'A new CA has to be on every API server before the issuer uses it, so the old and the new one stand side by side for a while. Thirty days leave time for that.',
    source: ['RFC 5280 §4.1.2.5', 'cert-manager, renewal before expiry'],
    fix: 'Add the CA certificate that follows it now, and remove the old one afterwards.',
    bad: '# openssl x509 -in ca/login.pem -noout -checkend 2592000 fails\n',
    good: '# … succeeds\n',
  },
  {
    ...refused,
    id: 'secret-material',
    title: 'A token, a client secret or an identity in a file',
    reason:
      'An authentication file needs no secret at all: an API server only checks signatures. What stands in the repository or in a ConfigMap is readable to many and is not encrypted. Recognised are forms that nothing else has: JSON Web Tokens, tokens of code hosts and clouds, client secrets, age identities, kubeconfigs with credentials, passwords in URLs.',
    source: ['Kubernetes documentation, ConfigMaps: no secrecy or encryption', 'CWE-312', 'CWE-540'],
    fix: 'Remove it, also from the history, and revoke it.',
    bad: 'message: "try it with ghp_0123456789abcdefghijklmnopqrstuvwxyz"\n',
    good: 'message: only members of our organisation\n',
  },
  {
    ...refused,
    id: 'expression-type',
    title: 'A mapping that can never give a name',
    reason:
      'A rule must be of type bool, but for a mapping upstream accepts any static type and looks at the result only when somebody logs in. A number, a bool, a map or an optional as a user name is therefore loaded everywhere and lets nobody in.',
    source: ['Kubernetes authentication/cel/compile.go, which checks rules only', 'observed on 1.30 to 1.36'],
    fix: 'End an optional with `.orValue(…)`, convert with `string(…)`, or map another claim.',
    bad: 'username: {expression: claims.?sub}\n',
    good: 'username: {expression: claims.?sub.orValue("")}\n',
  },
  {
    ...exceptable,
    id: 'expression-cost',
    title: 'An expression whose cost a token decides',
    reason:
      'Each evaluation may cost 1,000,000 units, about a tenth of a second, and then the login fails; every token that is not cached pays for every expression. Loops inside loops over claims grow with the square of what somebody puts into a token, a pattern that is not written out can be anything, repetitions inside repetitions are hardly ever meant, and nobody reviews 4 KiB of CEL. What costs so much that whom tokens become cannot be tried out is not proven to be harmless either. Where many issuers of one document cost that much, each is tried with a share.',
    source: ['Kubernetes pkg/apis/cel/config.go, PerCallLimit', 'KEP-3331', 'CWE-1333'],
    fix: 'Use `in`, `sets.intersects(…)` or a pattern that is written out; or let the issuer put the answer into a claim.',
    bad: 'expression: dyn(claims.groups).exists(g, dyn(claims.teams).exists(t, g == t))\n',
    good: 'expression: sets.intersects(claims.groups, claims.teams)\n',
  },
  {
    ...refused,
    id: 'reserved-extra-key',
    title: "An extra attribute below one of Kubernetes' own domains",
    reason:
      'Keys below k8s.io and kubernetes.io carry what Kubernetes itself says of a user, such as the pod of a token. API servers before 1.32 let an issuer write them; newer ones refuse the file, so the next upgrade would end in a crash loop.',
    source: ['Kubernetes validation.go from 1.32 on', 'KEP-4193'],
    fix: 'Use a domain of your own: `example.com/tenant`.',
    bad: '# Cluster: kubernetesVersion: "1.31"\nextra: [{key: authentication.kubernetes.io/pod-name, valueExpression: claims.pod}]\n',
    good: 'extra: [{key: example.com/pod-name, valueExpression: claims.pod}]\n',
  },
  {
    ...refused,
    id: 'anonymous-everywhere',
    title: 'Anonymous access to every path',
    reason:
      '`enabled: true` without conditions lets requests without credentials in everywhere, and one careless binding for `system:anonymous` or `system:unauthenticated` is then open to the network. The block exists to name the few paths that probes and `kubeadm join` need.',
    source: ['KEP-4633', 'CIS Kubernetes Benchmark 1.2.1', 'NSA/CISA Kubernetes Hardening Guide'],
    fix: 'Name the paths in `conditions`, or set `enabled: false`.',
    bad: 'anonymous: {enabled: true}\n',
    good: 'anonymous: {enabled: true, conditions: [{path: /livez}, {path: /readyz}]}\n',
  },
  {
    ...refused,
    id: 'anonymous-condition',
    title: 'An anonymous path that no request can have',
    reason:
      'Paths are compared exactly. An empty one, one without a slash, a wildcard and a query match nothing, so probes that somebody meant to let in get 401 and the API server is restarted by its own kubelet.',
    source: ['KEP-4633', 'Kubernetes validation.go, which accepts them'],
    fix: 'Write the exact path, each once: `/livez` does not allow `/livez/ping`.',
    bad: 'conditions: [{path: livez}, {path: "/healthz/*"}]\n',
    good: 'conditions: [{path: /livez}, {path: /healthz}]\n',
  },
] as const satisfies readonly Rule[];
