import { fieldsByVersion } from '../../authentication/fields-by-version.ts';
import { findRule, type RuleId } from './rules.ts';

interface Advice {
  readonly rule: RuleId;
  /** What upstream says. */
  readonly says: RegExp;
  readonly help: string | ((found: RegExpExecArray) => string);
}

const versions = Object.entries(fieldsByVersion.apiVersions).slice(1);
const fields: Readonly<Record<string, number>> = fieldsByVersion.fields;

const advices: readonly Advice[] = [
  {
    rule: 'decoding',
    says: /^no kind "AuthenticationConfiguration" is registered for version|^Object 'apiVersion' is missing/,
    help: `Write ${versions.map(([name, first]) => `apiVersion: ${name} (from Kubernetes 1.${first} on)`).join(' or ')}.`,
  },
  {
    rule: 'decoding',
    says: /^no kind "KubeAuthenticationConfig"/,
    help: 'This is a document of Talos. As the only document of a file, with `apiVersion: v1alpha1`, `configuration` as a block of lines and no other field, it is judged by what Talos makes of it.',
  },
  {
    rule: 'decoding',
    says: /^no kind "([^"]*)" is registered for version "(?!apiserver\.config\.k8s\.io)/,
    help: ([, kind]) =>
      `If this is meant to be the document, write kind: AuthenticationConfiguration. ${kind === 'ConfigMap' || kind === 'Secret' ? `This ${kind} carries none: show` : 'If it is another object, show'} the one that carries it: \`kubectl get configmap NAME --namespace NAMESPACE -o yaml | trustplane validate -\`.`,
  },
  {
    rule: 'decoding',
    says: /^no kind "|^Object 'Kind' is missing/,
    help: 'Write kind: AuthenticationConfiguration.',
  },
  {
    rule: 'decoding',
    says: /cannot unmarshal (bool|number) into .* of type string$/,
    help: ([, type]) =>
      type === 'bool'
        ? 'Put the value in quotes: unquoted, y, n, yes, no, on, off, true and false are read as booleans.'
        : 'Put the value in quotes.',
  },
  {
    rule: 'decoding',
    says: /unknown field "([^"]*)"$/,
    help: ([, path = '']) => {
      const first = fields[path.replace(/\[\d+\]/g, '[]')];
      return first === undefined
        ? 'Correct the name, upper and lower case included, or move the field to where it belongs.'
        : `Leave the field out until every API server is 1.${first} or newer.`;
    },
  },
  {
    rule: 'expression',
    says: /undeclared reference to 'user'/,
    help: 'Mappings and rules about claims see only `claims`. A condition on `user` belongs in userValidationRules.',
  },
  {
    rule: 'expression',
    says: /undeclared reference to 'claims'/,
    help: 'Rules about the user see only `user`. A condition on `claims` belongs in claimValidationRules.',
  },
  {
    rule: 'expression',
    says: /^jwt\[\d+\]\.(user)?.*undeclared reference to/,
    help: ([, user]) =>
      `The only variable here is \`${user ?? 'claims'}\`, and the functions are those of this Kubernetes version.`,
  },
  {
    rule: 'expression',
    says: /undefined field '/,
    help: 'A user has `username`, `groups`, `uid` and `extra`.',
  },
  {
    rule: 'expression',
    says: /must evaluate to bool/,
    help: 'Compare the value: `claims.admin == true`, `claims.?email_verified.orValue(false) == true`.',
  },
  {
    rule: 'expression',
    says: /Syntax error/,
    help: 'Mend what the caret points at. Texts stand in quotes, and `==` compares.',
  },
  { rule: 'claim-validation-rule', says: /: Duplicate value/, help: 'Delete one of the two.' },
  {
    rule: 'claim-validation-rule',
    says: /claim or expression is required/,
    help: 'Write `claim` with `requiredValue`, or `expression` with `message`.',
  },
  { rule: 'extra-mapping', says: /: Duplicate value/, help: 'Name each key once.' },
  {
    rule: 'extra-mapping',
    says: /valueExpression: Required value/,
    help: 'Write one, such as `claims.tenant`.',
  },
  {
    rule: 'anonymous',
    says: /feature gate is disabled/,
    help: `Leave \`anonymous\` out until every API server is 1.${fieldsByVersion.anonymousByDefault} or newer; until then the flag --anonymous-auth decides.`,
  },
];

/** The way out of what upstream says: for this very sentence where there is one, else that of its rule. */
export function adviseOn(rule: RuleId, text: string): string {
  const [line = ''] = text.split('\n', 1);
  for (const advice of advices) {
    const found = advice.rule === rule ? advice.says.exec(line) : null;
    if (found !== null) return typeof advice.help === 'string' ? advice.help : advice.help(found);
  }
  return findRule(rule)!.fix;
}
