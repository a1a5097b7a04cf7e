import { expect, test } from 'vitest';
import type { AccessChange } from '../../../model/access/access-change.ts';
import { compareAccess } from '../../../model/access/compare-access.ts';
import { findEffects } from '../../../model/access/find-effects.ts';
import { listAccess } from '../../../model/access/list-access.ts';
import type { RoleBinding } from '../../../model/access/role-binding.ts';
import { resolveFindings } from '../../../model/diagnostics/resolve-findings.ts';
import { soundEnvironment } from '../../refusals/sound-environment.ts';
import { compileFiles } from './compile-files.ts';
import { sampleFiles } from './sample-files.ts';

type Files = Readonly<Record<string, string>>;
type Edit = [path: string, from: string | RegExp, to: string];

const edit = (...edits: Edit[]): Files => {
  const files: Record<string, string> = { ...sampleFiles };
  for (const [path, from, to] of edits) {
    const text = files[path]!.replace(from, to);
    expect(text).not.toBe(files[path]);
    files[path] = text;
  }
  return files;
};
const without = (...paths: string[]): Files =>
  Object.fromEntries(Object.entries(sampleFiles).filter(([path]) => !paths.includes(path)));
const compare = (after: Files, options: Parameters<typeof compareAccess>[2] = {}, before = sampleFiles) =>
  compareAccess(compileFiles(before), compileFiles(after), options);

/** A change in short, for comparing. */
const outline = ({ people, issuers, bindings, settings }: AccessChange) => ({
  people: people.map(({ state, person, clusters }) => `${state} ${person.name} ${clusters}`),
  issuers: issuers.map(
    ({ state, owner, details, clusters }) =>
      `${state} ${owner.name} ${clusters}: ${details.map(({ text }) => text).join('; ')}`,
  ),
  bindings: bindings.map(
    ({ state, binding, successor, matchesAfter, clusters }) =>
      `${state} ${binding.subject.name}${successor === undefined ? '' : ` > ${successor.subject.name}`} ${matchesAfter} ${clusters}`,
  ),
  settings: settings.map(({ text, clusters }) => `${text} ${clusters}`),
});
const nothing = { people: [], issuers: [], bindings: [], settings: [] };

const elsewhere = (kind: 'User' | 'Group', name: string): RoleBinding => ({
  subject: { kind, name },
  role: { kind: 'ClusterRole', name: 'edit' },
  namespaces: ['shop'],
  origin: { object: 'RoleBinding shop/developers' },
});

test('the sample has nothing wrong that is not excepted, so that what is compared is what is meant', () => {
  expect(resolveFindings(compileFiles(sampleFiles).findings, true)).toEqual([]);
});

test('nothing changes between equal environments, however the files are called and ordered', () => {
  const renamed = Object.fromEntries(
    Object.entries(sampleFiles)
      .map(([path, text]) => [`x/${path}`, `# moved\n${text}`] as const)
      .reverse(),
  );
  const change = compare(renamed);
  expect(outline(change)).toEqual(nothing);
  expect(change.clusters).toEqual({ added: [], removed: [], changed: [], unchanged: 2 });
  expect(change.known).toBe(3);
  expect([...findEffects(change)]).toEqual([]);
});

test('a prefix that is renamed renames everybody, and the bindings that are not ours match nobody any longer', () => {
  const renamed = edit([
    'issuers/keycloak.yaml',
    /prefix: '\{organization\}:'/g,
    "prefix: 'org-{organization}:'",
  ]);
  const bindings = () => [elsewhere('Group', 'acme:developers'), elsewhere('User', 'cert-user')];
  const change = compare(renamed, { bindings });
  expect(outline(change)).toEqual({
    people: ['renamed ann eu-1,eu-2', 'renamed bob eu-1,eu-2'],
    issuers: [
      'changed acme eu-1,eu-2: user names are "org-acme:<email>", they were "acme:<email>"; groups are "org-acme:<each of groups>", they were "acme:<each of groups>"',
    ],
    bindings: [
      'orphaned acme:developers false eu-1,eu-2',
      'replaced acme:org-admin > org-acme:org-admin false eu-1,eu-2',
      'replaced acme:ann@acme.example > org-acme:ann@acme.example false eu-1,eu-2',
    ],
    settings: [],
  });
  expect(change.people[0]).toMatchObject({
    before: { user: { username: 'acme:ann@acme.example', groups: ['acme:org-admin'] } },
    after: { user: { username: 'org-acme:ann@acme.example', groups: ['org-acme:org-admin'] } },
    rolesGained: [],
    rolesLost: [],
  });
  expect([...findEffects(change)].sort()).toEqual(['loss', 'rename']);
  expect([...findEffects(compare(renamed))]).toEqual(['rename']);
});

test('a role that hangs on a name that nobody has any longer is lost', () => {
  const change = compare(
    edit(['issuers/keycloak.yaml', "claim: email, prefix: '{organization}:'", "claim: sub, prefix: ''"]),
    { bindings: () => [elsewhere('User', 'acme:ann@acme.example')] },
  );
  // There is no sub among the claims.
  expect(outline(change).people).toEqual(['lost ann eu-1,eu-2', 'lost bob eu-1,eu-2']);
  expect(change.people[0]!.rolesLost).toEqual([
    'ClusterRole/admin in acme-dev, acme-prod',
    'ClusterRole/edit in shop',
    'ClusterRole/view everywhere',
  ]);
});

test('an organisation that goes takes its people along', () => {
  const change = compare(without('organizations/acme.yaml'));
  expect(outline(change)).toMatchObject({
    people: ['lost ann eu-1,eu-2', 'lost bob eu-1,eu-2'],
    issuers: ['removed acme eu-1,eu-2: users "acme:<email>", groups "acme:<each of groups>"'],
    bindings: ['removed acme:org-admin false eu-1,eu-2', 'removed acme:ann@acme.example false eu-1,eu-2'],
  });
  expect([...findEffects(change)]).toEqual(['loss']);
  const back = compare(sampleFiles, {}, without('organizations/acme.yaml'));
  expect(outline(back).people).toEqual(['gained ann eu-1,eu-2', 'gained bob eu-1,eu-2']);
  expect([...findEffects(back)]).toEqual(['gain']);
});

test('a rule that is gone lets a stranger in, who is known because a case expects the refusal', () => {
  const change = compare(edit(['issuers/keycloak.yaml', / {4}- \{expression: 'claims\.\?org.*\n/, '']));
  expect(outline(change)).toMatchObject({
    people: ['gained eve eu-1,eu-2'],
    issuers: ['changed acme eu-1,eu-2: a rule for tokens is gone: claims.?org.orValue("") == "acme"'],
  });
});

test('another audience of one cluster concerns that one alone', () => {
  const change = compare(edit(['clusters/eu-2.yaml', 'audience: eu-2', 'audience: other']));
  expect(outline(change)).toMatchObject({
    people: ['lost ann eu-2', 'lost bob eu-2'],
    issuers: [
      'changed acme eu-2: tokens for the audience "other" are accepted now; tokens for the audience "eu-2" are no longer accepted',
    ],
  });
  expect(change.clusters).toEqual({ added: [], removed: [], changed: ['eu-2'], unchanged: 1 });
});

test('a new issuer is a gain even where nobody is known to come by it', () => {
  const change = compare(
    edit(['issuers/pipeline.yaml', 'clusters: {matchLabels: {tier: production}}', 'clusters: {}']),
  );
  expect(outline(change)).toEqual({
    ...nothing,
    issuers: ['added pipeline eu-2: users made by "ci:" + claims.project_id, groups none'],
    bindings: ['added ci:42 true eu-2'],
  });
  expect([...findEffects(change)]).toEqual(['gain']);
});

test('a grant that an expression no longer reaches is orphaned, one that it reaches now is revived', () => {
  const bindings = () => [elsewhere('User', 'build:7')];
  const change = compare(edit(['issuers/pipeline.yaml', '"ci:" +', '"build:" +']), { bindings });
  expect(outline(change).bindings).toEqual(['orphaned ci:42 false eu-1', 'revived build:7 true eu-1']);
  expect([...findEffects(change)].sort()).toEqual(['gain', 'loss', 'rename']);
});

test('a role that is taken away is a loss, without the user changing', () => {
  const change = compare(edit(['organizations/acme.yaml', / {4}- \{user.*\n/, '']));
  expect(outline(change)).toEqual({
    ...nothing,
    people: ['regranted ann eu-1,eu-2'],
    bindings: ['removed acme:ann@acme.example true eu-1,eu-2'],
  });
  expect(change.people[0]!.rolesLost).toEqual(['ClusterRole/view everywhere']);
});

test('identities are tried where no case is, and the same claims are the same person', () => {
  const claims = { iss: 'https://ci.example.com', aud: 'eu-1', project_id: '42' };
  const robot = { name: 'robot', claims, admin: false };
  const gone = without('issuers/pipeline.yaml');
  expect(outline(compare(gone)).people).toEqual([]);
  const change = compare(gone, { identities: [robot, { ...robot, claims: { ...claims } }] });
  expect(outline(change).people).toEqual(['lost robot eu-1']);
  expect(change.known).toBe(4);
});

test('a document that the API server does not load makes people unclear, and that counts as everything', () => {
  const broken = edit(['issuers/pipeline.yaml', '"ci:" + claims.project_id', 'claims.nothing(']);
  const claims = { iss: 'https://ci.example.com', aud: 'eu-1', project_id: '42' };
  const change = compare(broken, { identities: [{ name: 'robot', claims, admin: false }] });
  expect(outline(change).people).toEqual(['unclear robot eu-1']);
  expect([...findEffects(change)].sort()).toEqual(['gain', 'loss', 'rename']);
});

test('clusters come and go with those who get in there', () => {
  const change = compare(without('clusters/eu-1.yaml'));
  expect(outline(change)).toMatchObject({ people: ['lost ann eu-1', 'lost bob eu-1'] });
  expect(change.clusters).toEqual({ added: [], removed: ['eu-1'], changed: [], unchanged: 1 });
});

test('break-glass, versions and requests without a token are told', () => {
  const change = compare(
    edit(
      [
        'clusters/eu-1.yaml',
        / {2}breakGlass.*\n/,
        '  anonymous: {enabled: true, conditions: [{path: /livez}]}\n',
      ],
      ['clusters/eu-2.yaml', '"1.34"', '"1.35"'],
    ),
  );
  expect(outline(change).settings).toEqual([
    'a way in for emergencies is gone: ClientCertificate O=system:masters,CN=ops eu-1',
    'requests without a token: let through to /livez, before as the flags of the API server say eu-1',
    'the document is for Kubernetes 1.35, it was for 1.34 eu-2',
  ]);
});

test('a cluster that goes from a file to a webhook, and who is somebody else there', () => {
  const moved = (files: Files): Files => ({
    ...files,
    'clusters/eu-1.yaml': files['clusters/eu-1.yaml']!.replace('NodeFile', 'OpenIDConnect'),
  });
  const told =
    'tokens are verified by a webhook in the cluster, before by the API servers, which read a document';
  expect(outline(compare(moved(soundEnvironment), {}, soundEnvironment))).toEqual({
    ...nothing,
    settings: [`${told} eu-1`],
  });
  const bare = {
    ...soundEnvironment,
    'issuers/keycloak.yaml': soundEnvironment['issuers/keycloak.yaml']!.replaceAll(
      'prefix: "{organization}:"',
      'prefix: ""',
    ),
    'tokens/acme.yaml': soundEnvironment['tokens/acme.yaml']!.replace(
      'groups: [org-admin]',
      'groups: [org-admin, "system:masters"]',
    ),
  };
  const [person] = compare(moved(bare), {}, bare).people;
  expect(person).toMatchObject({
    before: { user: { groups: ['org-admin', 'system:masters'] } },
    after: { user: { groups: ['org-admin'] } },
  });
});

/** The sound environment with a webhook of these settings. */
const asking = (settings: string): Files => ({
  ...soundEnvironment,
  'clusters/eu-1.yaml': soundEnvironment['clusters/eu-1.yaml']!.replace(
    '{type: NodeFile}',
    `{type: OpenIDConnect${settings}}`,
  ),
});

test('what a webhook asks of tokens besides shuts people out and lets them in', () => {
  const strict = asking(
    ', openIDConnect: {supportedSigningAlgs: [ES256, RS256], maxTokenExpirationSeconds: 600}',
  );
  const refused = [
    'tokens are accepted that are valid for at most 600 s, before however long they are valid eu-1',
    'tokens that are signed with RS384, RS512, ES384, ES512, PS256, PS384, PS512 are no longer accepted eu-1',
  ];
  const narrowed = compare(strict, {}, asking(''));
  expect(outline(narrowed)).toEqual({ ...nothing, settings: refused });
  expect(narrowed.clusters.changed).toEqual(['eu-1']);
  expect([...findEffects(narrowed)]).toEqual(['loss']);
  const moved = compare(strict, {}, soundEnvironment);
  expect(outline(moved).settings).toEqual(expect.arrayContaining(refused));
  expect([...findEffects(moved)]).toEqual(['loss']);
  const widened = compare(asking(', openIDConnect: {maxTokenExpirationSeconds: 900}'), {}, strict);
  expect(outline(widened).settings).toEqual([
    'tokens are accepted that are valid for at most 900 s, before that are valid for at most 600 s eu-1',
    'tokens that are signed with RS384, RS512, ES384, ES512, PS256, PS384, PS512 are accepted now eu-1',
  ]);
  expect([...findEffects(widened)]).toEqual(['gain']);
  // Neither the order nor what is written out that would hold anyway.
  const same = asking(
    ', openIDConnect: {supportedSigningAlgs: [RS256, ES256], maxTokenExpirationSeconds: 600}',
  );
  expect(outline(compare(same, {}, strict))).toEqual(nothing);
});

test('somebody with the short form of Google’s issuer gets in by a file alone', () => {
  const google = (files: Files): Files => ({
    ...files,
    'issuers/ci.yaml': files['issuers/ci.yaml']!.replace(
      'https://ci.example.com',
      'https://accounts.google.com',
    ),
  });
  const claims = { iss: 'accounts.google.com', aud: 'eu-1', sub: 'ann' };
  const identities = [{ name: 'ann', claims, admin: false }];
  const [before, after] = [google(soundEnvironment), google(asking(''))];
  expect(outline(compare(after, { identities }, before)).people).toEqual(['lost ann eu-1']);
  expect(outline(compare(before, { identities }, after)).people).toEqual(['gained ann eu-1']);
  const { ways } = listAccess(compileFiles(before).clusters[0]!, identities);
  expect(ways.flatMap(({ url, people }) => people.map(({ person }) => `${person.name} by ${url}`))).toEqual([
    'ann by https://accounts.google.com',
  ]);
});

test('names of Kubernetes itself match nobody whom a webhook lets in', () => {
  const bare = (files: Files): Files => ({
    ...files,
    'issuers/keycloak.yaml': files['issuers/keycloak.yaml']!.replaceAll(
      'prefix: "{organization}:"',
      'prefix: ""',
    ),
  });
  const bindings = () => [
    elsewhere('Group', 'system:masters'),
    elsewhere('User', 'system:admin'),
    elsewhere('Group', 'system:authenticated'),
    elsewhere('Group', 'developers'),
  ];
  const change = compare(bare(asking('')), { bindings }, bare(soundEnvironment));
  expect(outline(change).bindings).toEqual([
    'orphaned system:masters false eu-1',
    'orphaned system:admin false eu-1',
  ]);
  const { idle } = listAccess(compileFiles(bare(asking(''))).clusters[0]!, [], bindings());
  expect(idle.map(({ subject }) => subject.name)).toEqual(['system:masters', 'system:admin']);
});

test('an issuer that moves to another object is the same one', () => {
  const moved = edit(['issuers/pipeline.yaml', 'name: pipeline', 'name: builds']);
  expect(outline(compare(moved))).toEqual(nothing);
});

test('places lead to the line that is meant, before or after', () => {
  const { issuers } = compare(edit(['issuers/keycloak.yaml', / {4}- \{expression: 'claims\.\?org.*\n/, '']));
  expect(issuers[0]!.details[0]!.place).toMatchObject({
    side: 'before',
    path: ['spec', 'claimValidationRules', 1],
    document: { file: { path: 'issuers/keycloak.yaml' } },
  });
});
