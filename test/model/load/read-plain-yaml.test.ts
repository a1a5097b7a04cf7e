import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlias, isCollection, isPair, parseAllDocuments, stringify, visit } from 'yaml';
import { readPlainYaml } from '../../../model/load/read-plain-yaml.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 3000);
const FORBIDDEN_KEYS = new Set(['<<', '__proto__', 'constructor', 'prototype']);

/** What the `yaml` package makes of a text, or the reason why the reader must not have an opinion on it. */
function authority(text: string): { values: unknown[] } | { refusal: string } {
  const documents = parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    merge: false,
    strict: true,
    prettyErrors: false,
  });
  if (!Array.isArray(documents) || documents.length === 0) return { refusal: 'no document' };
  for (const document of documents) {
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem !== undefined) return { refusal: `${problem.code}: ${problem.message}` };
    let refusal: string | undefined;
    visit(document, (_, node, path) => {
      if (isAlias(node)) refusal = 'alias';
      if (isPair(node) && FORBIDDEN_KEYS.has(String(node.key))) refusal = `key ${String(node.key)}`;
      if (isCollection(node) && path.filter(isCollection).length >= 64) refusal = 'depth';
      if ('anchor' in (node as object) && (node as { anchor?: string }).anchor !== undefined)
        refusal = 'anchor';
      if ('tag' in (node as object) && (node as { tag?: string }).tag !== undefined) refusal = 'tag';
    });
    if (refusal !== undefined) return { refusal };
  }
  return { values: documents.map((document) => document.toJS()) };
}

function expectAgreement(text: string): boolean {
  const read = readPlainYaml(text);
  if (read === undefined) return false;
  const judged = authority(text);
  if ('refusal' in judged) throw new Error(`read, though: ${judged.refusal}\n${JSON.stringify(text)}`);
  if (!isDeepStrictEqual(read, judged.values)) {
    throw new Error(
      `read ${JSON.stringify(read)}, not ${JSON.stringify(judged.values)}\n${JSON.stringify(text)}`,
    );
  }
  return true;
}

const PEM = `-----BEGIN CERTIFICATE-----
${Array.from({ length: 10 }, (_, row) => Buffer.from(`row ${row} `.repeat(6)).toString('base64').slice(0, 64)).join('\n')}
-----END CERTIFICATE-----
`;

const REAL = [
  `# What the build may do
kind: Issuer
metadata: {name: github-actions}
spec:
  clusters: {matchLabels: {tier: production}}       # standard label selector
  issuer:
    url: https://token.actions.githubusercontent.com
    audiences: [eu-1]                               # absent = the cluster's own
    certificateAuthority: |
${PEM.replace(/^(?=.)/gm, '      ')}
  internal: false                                   # true: the host may be private
  claimMappings: {username: {expression: '"gha:" + claims.repository'}}
  claimValidationRules: [{expression: 'claims.repository_owner_id == "1234"', message: only our organisation}]
  access: [{user: 'gha:acme/deploy', clusterRole: deployer, namespaces: [apps]}]
  exceptions: [{rule: mutable-claim, reason: names are never reused here, expires: 2027-06-30}]
---
kind: Organization
metadata: {name: acme}
spec:
  issuerClassName: keycloak
  access:
  - {group: org-admin, clusterRole: admin, namespaces: [acme-prod, acme-dev]}
`,
  `kind: IssuerClass
metadata: {name: keycloak}
spec:
  clusters: {}
  issuer: {url: 'https://login.example.com/realms/{organization}', audiences: [kube-dc]}
  claimMappings:
    username: {claim: email, prefix: '{organization}:'}
    groups: {claim: groups, prefix: '{organization}:'}
  claimValidationRules: [{expression: 'claims.?email_verified.orValue(false) == true', message: verified}]
`,
  `---
kind: Cluster
metadata: {name: eu-1, labels: {tier: production}}
spec:
  kubernetesVersion: "1.33"                         # the oldest API server
  platform: kubeadm

  serviceAccountIssuers: [https://kubernetes.default.svc]
  anonymous: {enabled: true, conditions: [{path: /livez}, {path: /readyz}, {path: /healthz}]}
  apiServer: {port: 6443, egressSelectors: [], runAsUser: 0}
  breakGlass: [{kind: ClientCertificate, subject: 'O=system:masters,CN=ops', lastTested: 2026-11-01}]
  delivery: {type: NodeFile, nodeFile: {directory: /etc/trustplane, rollout: fast}}
`,
  `apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
- issuer:
    url: https://login.example.com/realms/acme
    audiences:
    - kube-dc
    - "other"
    audienceMatchPolicy: MatchAny
  claimMappings:
    username:
      claim: email
      prefix: "acme:"
    groups:
      expression: claims.groups.map(g, 'acme:' + g)
  userValidationRules:
  - expression: "!user.username.startsWith('system:')"
    message: 'it''s reserved'
anonymous:
  enabled: false
`,
  `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: acme-admin
  labels: {"app.kubernetes.io/managed-by": trustplane}
  annotations:
    example.com/note: >-
      access of the organisation
      to its namespaces

      by group
subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: acme:org-admin
roleRef: {
  apiGroup: rbac.authorization.k8s.io,
  kind: ClusterRole,   # not Role
  name: admin,
}
`,
  `apiVersion: v1
kind: ConfigMap
metadata:
  name: ca
  creationTimestamp: null
data:
  ca.crt: |-
${PEM.replace(/^(?=.)/gm, '    ').trimEnd()}
  run.sh: |
    #!/bin/sh
    if true; then
      echo "a: b"   # not a comment

    fi
immutable: true
`,
  `${JSON.stringify({ kind: 'Issuer', spec: { port: 1, list: [1, -2.5e3, null, true, 'x: y'], none: {} } }, null, 2)}\n`,
  `- - a
  - b: 1
    c: ~
-
  - - d
-   key: value
    list:
    - 0x1F
    - 0o17
    - -0
    - .5
    - 1e3
    - .inf
    - -.INF
    - .NaN
`,
];

describe('readPlainYaml', () => {
  it.each([
    ['a comment after a value', 'a: b # c\n', [{ a: 'b' }]],
    ['a number sign inside a value', 'a: b#c\n', [{ a: 'b#c' }]],
    ['no line feed at the end', 'a: b', [{ a: 'b' }]],
    ['colons inside a value', 'a: b:c::d\n', [{ a: 'b:c::d' }]],
    ['a colon at the start of a value', 'addr: :8080\n', [{ addr: ':8080' }]],
    ['spaces before a colon', 'a : b\n', [{ a: 'b' }]],
    ['spaces inside a key', 'a b: c\n', [{ 'a b': 'c' }]],
    ['quoted keys', '"a: b": 1\n\'c\': 2\n', [{ 'a: b': 1, c: 2 }]],
    ['quotes inside a plain value', 'a: it\'s "so"\n', [{ a: 'it\'s "so"' }]],
    ['single quotes', "a: 'it''s'''\n", [{ a: "it's'" }]],
    ['escapes', 'a: "\\"\\\\\\/\\n\\x41\\u00e9\\ud83d\\ude00\\_"\n', [{ a: '"\\/\nAé😀\u00a0' }]],
    ['no value', 'a:\nb: # none\nc: ~\n', [{ a: null, b: null, c: null }]],
    [
      'booleans and near-booleans',
      'a: [true, False, yes, on, tRue]\n',
      [{ a: [true, false, 'yes', 'on', 'tRue'] }],
    ],
    [
      'numbers',
      'a: [1, -0, +5, 1.50, 1e2, 0x10, 0o10, 010, 1_0]\n',
      [{ a: [1, -0, 5, 1.5, 100, 16, 8, 10, '1_0'] }],
    ],
    ['a date', 'a: 2027-06-30\n', [{ a: '2027-06-30' }]],
    ['a sequence in the column of its key', 'a:\n- b\n- c\nd: e\n', [{ a: ['b', 'c'], d: 'e' }]],
    ['an indented sequence', 'a:\n    - b\n    - c\nd: e\n', [{ a: ['b', 'c'], d: 'e' }]],
    [
      'compact mappings',
      '- a: 1\n  b:\n  - c\n-   d: 2\n    e: 3\n',
      [
        [
          { a: 1, b: ['c'] },
          { d: 2, e: 3 },
        ],
      ],
    ],
    ['compact sequences', '- - a\n  - b\n- - - c\n', [[['a', 'b'], [['c']]]]],
    ['a value on the next line', 'a:\n  b\nc:\n  "d"\n', [{ a: 'b', c: 'd' }]],
    ['documents', '# x\n---\na: 1\n--- # y\nb: 2\n---\n- c\n', [{ a: 1 }, { b: 2 }, ['c']]],
    [
      'flow collections',
      "{a: [b, 'c', {d: e}], f: {}, g: []}\n",
      [{ a: ['b', 'c', { d: 'e' }], f: {}, g: [] }],
    ],
    ['JSON', '{"a":{"b":[1,null,"x"]},"c":"d"}\n', [{ a: { b: [1, null, 'x'] }, c: 'd' }]],
    [
      'flow over several lines',
      'a: [\n  b, # c\n  d,\n]\ne: {f: g,\n  h: i}\n',
      [{ a: ['b', 'd'], e: { f: 'g', h: 'i' } }],
    ],
    ['a literal', 'a: |\n  b\n   c\n\n  d\n\ne: f\n', [{ a: 'b\n c\n\nd\n', e: 'f' }]],
    ['a literal, stripped', 'a: |- # c\n  b\n\n# d\ne: f\n', [{ a: 'b', e: 'f' }]],
    ['a literal, kept', 'a: |+\n  b\n\n\ne: f\n', [{ a: 'b\n\n\n', e: 'f' }]],
    ['a literal after blank lines', 'a: |\n\n\n  b\n', [{ a: '\n\nb\n' }]],
    ['a literal with spaces of its own', 'a: |-\n  b\n     \n    c\n  \n', [{ a: 'b\n   \n  c' }]],
    ['a literal in a sequence', '- |\n a\n- |-\n b\n', [['a\n', 'b']]],
    ['folded text', 'a: >\n  b\n  c\n\n  d\n\n\n  e\n', [{ a: 'b c\nd\n\ne\n' }]],
  ])('reads %s', (_, text, values) => {
    expect(readPlainYaml(text)).toStrictEqual(values);
    expectAgreement(text);
  });

  it.each([
    ['nothing', ''],
    ['only comments', '# a\n\n'],
    ['an empty document', 'a: 1\n---\n'],
    ['a document end', 'a: 1\n...\n'],
    ['a document on the line of its marker', '--- {a: 1}\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['a scalar document', 'abc\n'],
    ['carriage returns', 'a: 1\r\n'],
    ['a tab', 'a:\tb\n'],
    ['a byte order mark', '\ufeffa: 1\n'],
    ['duplicate keys', 'a: 1\na: 2\n'],
    ['duplicate keys after null', 'a:\na: 2\n'],
    ['duplicate keys in flow', '{a: 1, "a": 2}\n'],
    ['__proto__', '__proto__: {a: 1}\n'],
    ['constructor', 'a: {constructor: 1}\n'],
    ['prototype', '"prototype": 1\n'],
    ['an inherited name', 'toString: 1\n'],
    ['a name it inherits in flow', '{hasOwnProperty: 1}\n'],
    ['a line too long for a regular expression', `a: ${':x'.repeat(1e7)}\n`],
    ['a merge key', '<<: {a: 1}\n'],
    ['a quoted merge key', '{"<<": {a: 1}}\n'],
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a complex key', '? a\n: b\n'],
    ['a key that is no string', '1: a\n'],
    ['a null key', '~: a\n'],
    ['a key without name', ': a\n'],
    ['a key without value', 'a: 1\nb\n'],
    ['a nested mapping on one line', 'a: b: c\n'],
    ['a sequence on the line of its key', 'a: - b\n'],
    ['text after quotes', 'a: "b" c\n'],
    ['a comment without space', 'a: "b"#c\n'],
    ['a plain scalar over two lines', 'a: b\n  c\n'],
    ['a quoted scalar over two lines', 'a: "b\n  c"\n'],
    ['an unknown escape', 'a: "\\z"\n'],
    ['a short escape', 'a: "\\x4"\n'],
    ['an unclosed quote', 'a: "b\n'],
    ['an indicator that starts a scalar', 'a: @b\n'],
    ['a stray indentation', 'a: 1\n  b: 2\n'],
    ['a step back to no column', 'a:\n    b: 1\n  c: 2\n'],
    ['a pair in a sequence', '[a: b]\n'],
    ['an entry without value', '{a}\n'],
    ['an entry with an empty value', '{a: , b: c}\n'],
    ['two commas', '[a,, b]\n'],
    ['an unclosed bracket', 'a: [b\n'],
    ['the wrong bracket', 'a: [b}\n'],
    ['flow that is not indented', 'a:\n  b: [c,\n  d]\n'],
    ['a bracket left of its collection', 'a: [[b\n]]\n'],
    ['a comment right behind a comma', '[a,#c\n b]\n'],
    ['a document marker inside flow', '[\n--- ]\n'],
    ['a scalar that a comment lets go on too long', 'a:\n  b:\n#c\n    text\n  d: 1\n'],
    ['a blank line with some of the indentation', 'a: |\n  b\n \n  c\n'],
    ['a text that ends in spaces', 'a: |+\n  b\n '],
    ['an indentation indicator', 'a: |2\n   b\n'],
    ['an empty literal', 'a: |\nb: c\n'],
    ['folded text with an indented line', 'a: >\n  b\n   c\n'],
  ])('leaves %s to yaml', (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it('reads 64 collections inside each other and no more', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}\n`;
    expect(expectAgreement(nested(64))).toBe(true);
    expect(readPlainYaml(nested(65))).toBeUndefined();
    expect(readPlainYaml(nested(100_000))).toBeUndefined();
    expect(expectAgreement(`${'- '.repeat(64)}a\n`)).toBe(true);
    expect(readPlainYaml(`${'- '.repeat(65)}a\n`)).toBeUndefined();
    const staircase = (depth: number) =>
      Array.from({ length: depth }, (_, column) => `${' '.repeat(column)}a:\n`).join('');
    expect(expectAgreement(staircase(64))).toBe(true);
    expect(readPlainYaml(staircase(65))).toBeUndefined();
  });

  it('reads every real document', () => {
    for (const text of REAL) expect(expectAgreement(text), text).toBe(true);
    const stream = REAL.map((text) => text.replace(/^---\n/, '')).join('---\n');
    expect(expectAgreement(stream)).toBe(true);
  });

  it('reads most of what yaml prints by default', () => {
    const counts = { read: 0, all: 0 };
    fc.assert(
      fc.property(documentValue(), (value) => {
        counts.all += 1;
        if (expectAgreement(stringify(value))) counts.read += 1;
      }),
      { numRuns: 1000, seed: 7 },
    );
    expect(counts.read / counts.all).toBeGreaterThan(0.85);
  });

  it('agrees with yaml on what yaml prints', () => {
    fc.assert(
      fc.property(printedText(), (text) => void expectAgreement(text)),
      { numRuns: RUNS },
    );
  });

  it('agrees with yaml on mutations of documents', () => {
    fc.assert(
      fc.property(mutated(fc.oneof(fc.constantFrom(...REAL), printedText())), (text) => {
        expectAgreement(text);
      }),
      { numRuns: RUNS },
    );
  });

  it('agrees with yaml on heaps of fragments', () => {
    fc.assert(
      fc.property(mutated(heap()), (text) => void expectAgreement(text)),
      // Most heaps are left to yaml, which costs nothing.
      { numRuns: 10 * RUNS },
    );
  });
});

function word(): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom('name', 'kind', 'spec', 'a', 'b', 'app.kubernetes.io/name', 'x-y_z'),
    },
    { weight: 1, arbitrary: fc.stringMatching(/^[a-z][a-zA-Z0-9 ./:#-]{0,12}$/) },
  );
}

function leaf(): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: word() },
    {
      weight: 2,
      arbitrary: fc.constantFrom<unknown>(
        null,
        true,
        false,
        0,
        -0,
        1,
        -1.5,
        1e21,
        'true',
        'null',
        '~',
        '',
        '0x1',
        '1e3',
      ),
    },
    { weight: 1, arbitrary: fc.integer() },
    { weight: 1, arbitrary: fc.double() },
    { weight: 1, arbitrary: fc.string({ maxLength: 20, unit: 'binary' }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
    { weight: 1, arbitrary: fc.array(word(), { maxLength: 4 }).map((lines) => lines.join('\n')) },
    { weight: 1, arbitrary: fc.array(word(), { maxLength: 30 }).map((words) => words.join(' ')) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.constantFrom('a', ' ', '\n', ' b', 'c: d', '#e', '- '), { maxLength: 8 })
        .map((parts) => parts.join('')),
    },
  );
}

function documentValue(): fc.Arbitrary<unknown> {
  return fc.letrec<{ node: unknown; mapping: unknown; document: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: leaf() },
      { weight: 1, arbitrary: fc.array(tie('node'), { maxLength: 4 }) },
      { weight: 2, arbitrary: tie('mapping') },
    ),
    mapping: fc.dictionary(
      fc.oneof({ weight: 20, arbitrary: word() }, fc.string({ maxLength: 5 })),
      tie('node'),
      {
        maxKeys: 5,
        noNullPrototype: true,
      },
    ),
    document: fc.oneof(
      { weight: 4, arbitrary: tie('mapping') },
      fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
    ),
  })).document;
}

function printedText(): fc.Arbitrary<string> {
  const options = fc.record({
    indent: fc.constantFrom(1, 2, 2, 2, 3, 4),
    indentSeq: fc.boolean(),
    collectionStyle: fc.constantFrom('any' as const, 'any' as const, 'block' as const, 'flow' as const),
    lineWidth: fc.constantFrom(0, 20, 80, 80),
    blockQuote: fc.constantFrom<boolean | 'literal' | 'folded'>(true, false, 'literal', 'folded'),
    defaultStringType: fc.constantFrom(
      'PLAIN' as const,
      'PLAIN' as const,
      'QUOTE_DOUBLE' as const,
      'QUOTE_SINGLE' as const,
    ),
    defaultKeyType: fc.constantFrom(null, null, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
    flowCollectionPadding: fc.boolean(),
    singleQuote: fc.constantFrom(null, true, false),
    minContentWidth: fc.constantFrom(0, 20),
    trailingComma: fc.boolean(),
    directives: fc.constantFrom(null, null, true),
    aliasDuplicateObjects: fc.boolean(),
  });
  const one = fc
    .tuple(documentValue(), options)
    .map(([value, chosen]) => stringify(value, { version: '1.2', ...chosen }));
  return fc.oneof(
    { weight: 4, arbitrary: one },
    { weight: 1, arbitrary: fc.array(one, { minLength: 1, maxLength: 3 }).map((all) => all.join('---\n')) },
  );
}

/** Fragments that go with most neighbours, so that many heaps are documents. */
const PEACEFUL = [
  '#n',
  '#n',
  '    ',
  '      ',
  '[x,',
  'y]',
  'h: [[b',
  ']]',
  '[',
  '{',
  '}',
  'more',
  'a: 1',
  'b:',
  'c: x y',
  'd: |',
  'e: >-',
  'f: |+',
  '- ',
  '- x',
  '- - y',
  '- k: v',
  '- k:',
  '- |',
  '# n',
  '',
  '  ',
  'l: x # p',
  'j: [a, b] # o',
  'k: {a: b}',
  '- {a: b}',
  '"s": t',
  "y: 'z'",
  '---',
  'h: [',
  '],',
  ']',
  'p,',
  'text',
];

const FRAGMENTS = [
  '#n',
  '#n',
  '[',
  '{',
  '[---',
  '--- ]',
  '... ]',
  '---]',
  '--',
  'a, # n',
  'a,#n',
  'z: a,',
  '],',
  '    ',
  '      ',
  'a: 1',
  'b:',
  'c: x y',
  'd: |',
  'e: >-',
  'f: |+',
  'g: >',
  '- ',
  '-',
  '- x',
  '- - y',
  '- k: v',
  '- k:',
  '- |',
  '- >',
  '# n',
  '#',
  '',
  '  ',
  '---',
  '--- # m',
  '...',
  'text',
  'more text here',
  '[a, b]',
  '{a: b}',
  'h: [',
  'i: {',
  ']',
  '}',
  ',',
  'p,',
  'q: r,',
  '"s": t',
  "'u': v",
  'w: "x"',
  "y: 'z'",
  '"quoted"',
  "'single'",
  'j: [a, b] # o',
  'k: {a: b}',
  '- [a]',
  '- {a: b}',
  '- "s"',
  'l: x # p',
  'm : n',
  'o : ',
  '? p',
  ': q',
  '? ',
  '&r s',
  '*t',
  '!u v',
  '%YAML 1.2',
  'v: - w',
  'x: y: z',
  '- # n',
  'aa: # n',
  'bb: ---',
  'cc: -1',
  '-1',
  '-dd: e',
  ':ee: f',
  '?ff: g',
  '"h" i',
  'jj: "k" l',
  'll: "m"#n',
  "nn: '",
  'oo: "',
  'x:',
  'y :z',
  '...a: b',
  '---a: b',
  '.: a',
  '<<: a',
  'true: a',
  '1: a',
  '.5: a',
  'b: [ # n',
  '], c',
  '}: d',
  '[a]: b',
  '{a: b}: c',
  '[a',
  'b]',
  '{a: b',
  'c: d}',
];

function heap(): fc.Arbitrary<string> {
  const fragment = fc
    .oneof({ weight: 12, arbitrary: fc.constantFrom(...PEACEFUL) }, fc.constantFrom(...FRAGMENTS))
    // The same key twice is the most frequent reason for a refusal, and not an interesting one.
    .chain((text) => fc.nat(99).map((number) => text.replace(/^(- )?([a-z]):/, `$1$2${number}:`)));
  const line = fc
    .tuple(fc.constantFrom(0, 0, 0, 1, 2, 2, 2, 3, 4, 4, 6), fragment)
    .map(([indent, content]) => ' '.repeat(indent) + content);
  // Lines that go on where one before them stopped are rare by chance, so some follow their predecessor.
  const step = fc.tuple(fc.constantFrom(-2, -2, -1, 0, 0, 0, 0, 1, 2, 2), fragment);
  const steps = fc.array(step, { minLength: 1, maxLength: 9 }).map((all) => {
    let indent = 0;
    return all
      .map(([by, content], index) => {
        indent = index === 0 ? 0 : Math.max(0, indent + by);
        return ' '.repeat(indent) + content;
      })
      .join('\n');
  });
  return fc
    .oneof(
      fc.array(line, { minLength: 1, maxLength: 7 }).map((lines) => lines.join('\n')),
      { weight: 2, arbitrary: steps },
    )
    .chain((text) =>
      fc.constantFrom('\n', '\n', '\n', '', ' ', '\n  ', '\n    ', '\n\n   ').map((end) => text + end),
    );
}

const INSERTIONS = [
  ...':#-?[]{}&*!|>\'"%@`,\\~.=<+ \n0x',
  '\t',
  '\r',
  '\r\n',
  '\ufeff',
  '\u2028',
  '\u2029',
  '\x85',
  '\xa0',
  '\0',
  '\x02',
  '\x18',
  '\x1f',
  'é',
  '😀',
  '\ud800',
  ': ',
  ' #',
  ' # c',
  '- ',
  '  ',
  '    ',
  '\n\n',
  '\n  ',
  '\n    \n',
  '\n# c\n',
  '\n  # c\n',
  '---\n',
  '\n---\n',
  '\n...\n',
  '""',
  "''",
  '[]',
  '{}',
  ', ',
  '|\n',
  '>\n',
  '<<: ',
  '!!str ',
  '&a ',
  '*a',
  '__proto__: ',
  'constructor: ',
  'null',
  'true',
  '1',
  '.5',
  'k: v',
  '\\n',
  '\\x41',
  '\\u',
  ':]',
  ',}',
  '# ',
  '\n]',
  '\n}',
];

/** Texts of `source` after up to four edits. */
function mutated(source: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edit = fc.record({
    kind: fc.constantFrom(
      'delete',
      'insert',
      'insert',
      'duplicate',
      'line',
      'copy',
      'swap',
      'indent',
      'outdent',
      'cut',
    ),
    place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    other: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    size: fc.constantFrom(1, 1, 1, 2, 3),
    text: fc.constantFrom(...INSERTIONS),
  });
  return fc.tuple(source, fc.array(edit, { maxLength: 4 })).map(([text, edits]) =>
    edits.reduce((current, { kind, place, other, size, text: inserted }) => {
      const at = Math.floor(place * (current.length + 1));
      const lines = current.split('\n');
      const row = Math.floor(place * lines.length);
      const target = Math.floor(other * lines.length);
      switch (kind) {
        case 'delete':
          return current.slice(0, at) + current.slice(at + size);
        case 'insert':
          return current.slice(0, at) + inserted + current.slice(at);
        case 'duplicate':
          return current.slice(0, at + size) + current.slice(at);
        case 'line':
          return lines.toSpliced(row, 1).join('\n');
        case 'copy':
          return lines.toSpliced(target, 0, lines[row]!).join('\n');
        case 'swap':
          return lines.with(row, lines[target]!).with(target, lines[row]!).join('\n');
        case 'indent':
          return lines.with(row, ' '.repeat(size) + lines[row]!).join('\n');
        case 'outdent':
          return lines
            .with(row, lines[row]!.slice(Math.min(size, /^ */.exec(lines[row]!)![0].length)))
            .join('\n');
        default:
          return current.slice(0, at);
      }
    }, text),
  );
}
