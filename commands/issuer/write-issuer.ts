import type { Draft } from './draft.ts';
import { writeComment } from './write-comment.ts';
import { writeScalar } from './write-scalar.ts';
import { writeValue } from './write-value.ts';

/** The file of an Issuer, with comments that say why. */
export function writeIssuer(draft: Draft): string {
  const { provider, name, url, audiences, username, groups, rules } = draft;
  const prefix = JSON.stringify(`${name}:`);
  const selector = Object.keys(draft.labels).length === 0 ? '{}' : writeValue({ matchLabels: draft.labels });
  return [
    ...writeComment('', `${provider.title}. ${provider.about}`),
    ...provider.sources.map((source) => `# ${source.url}`),
    'apiVersion: trustplane.dev/v1alpha1',
    'kind: Issuer',
    `metadata: { name: ${writeScalar(name)} }`,
    'spec:',
    ...(selector === '{}'
      ? ['  # {} is every cluster of this environment; without the line it is none.']
      : []),
    `  clusters: ${selector}`,
    '  issuer:',
    '    # Byte for byte the `iss` claim of its tokens.',
    `    url: ${writeScalar(url)}`,
    ...(draft.authorityFile === undefined
      ? []
      : [
          '    # The CA that its TLS certificate is signed by; no other one is trusted.',
          `    certificateAuthorityFile: ${writeScalar(draft.authorityFile)}`,
        ]),
    ...(audiences.length === 0
      ? ['    # No audiences: a token must carry the `audience` of the Cluster that it is for.']
      : [`    audiences: ${writeValue(audiences)}`]),
    ...(audiences.length > 1 ? ['    audienceMatchPolicy: MatchAny'] : []),
    ...(draft.internal
      ? ['  # Its host may have a private address. The API servers must reach it there.', '  internal: true']
      : []),
    '  claimMappings:',
    ...writeComment('    ', username.why),
    `    username: { claim: ${writeScalar(username.claim)}, prefix: ${prefix} }`,
    ...(groups === undefined
      ? []
      : [
          ...writeComment('    ', groups.why),
          `    groups: { claim: ${writeScalar(groups.claim)}, prefix: ${prefix} }`,
        ]),
    ...(rules.length === 0 ? [] : ['  claimValidationRules:']),
    ...rules.flatMap((rule) => [
      ...writeComment('    ', rule.why),
      ...('claim' in rule
        ? [`    - ${writeValue({ claim: rule.claim, requiredValue: rule.requiredValue })}`]
        : [
            `    - expression: ${writeExpression(rule.expression)}`,
            `      message: ${writeScalar(rule.message)}`,
          ]),
    ]),
    ...draft.leftOut.flatMap(({ expression, without }) =>
      writeComment('  ', `Left out, because a webhook knows no expression: ${expression}. ${without}`),
    ),
    '  # Whoever logs in has no role yet. Subjects are written without the prefix; without namespaces a role holds in the',
    '  # whole cluster.',
    '  # access:',
    `  #   - ${writeValue({ ...exampleSubject(draft), clusterRole: 'view', namespaces: ['default'] })}`,
    '',
  ].join('\n');
}

/** Expressions are easier to read without quotes where YAML needs none. */
function writeExpression(text: string): string {
  return /^[A-Za-z]/.test(text) && !/: | #|:$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

function exampleSubject({ groups, username, claims }: Draft): Record<string, unknown> {
  const group = groups === undefined ? undefined : [claims[groups.claim]].flat()[0];
  return group === undefined ? { user: claims[username.claim] } : { group };
}
