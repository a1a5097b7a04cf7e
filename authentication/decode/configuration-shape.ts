import { fieldsByVersion } from '../fields-by-version.ts';

/** What the decoder expects of a value; names of Go types are those of its messages, without their package. */
export type Shape =
  | { readonly kind: 'string' | 'boolean'; readonly goType?: string }
  | { readonly kind: 'array'; readonly items: Shape }
  | { readonly kind: 'object'; readonly goType: string; readonly fields: readonly ShapeField[] };

export interface ShapeField {
  /** In the file. */
  readonly name: string;
  /** In the Go struct of the internal version, which has no other name for it. */
  readonly goName: string;
  readonly shape: Shape;
}

const string: Shape = { kind: 'string' };

function object(goType: string, fields: Readonly<Record<string, Shape>>): Shape {
  return {
    kind: 'object',
    goType,
    fields: Object.entries(fields).map(([name, shape]) => ({ name, goName: goName(name), shape })),
  };
}

function goName(name: string): string {
  if (['jwt', 'url', 'uid'].includes(name)) return name.toUpperCase();
  if (name === 'apiVersion' || name === 'kind') return name;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function array(items: Shape): Shape {
  return { kind: 'array', items };
}

const prefixedClaim = object('PrefixedClaimOrExpression', {
  claim: string,
  prefix: string,
  expression: string,
});

const wholeShape = object('AuthenticationConfiguration', {
  apiVersion: string,
  kind: string,
  jwt: array(
    object('JWTAuthenticator', {
      issuer: object('Issuer', {
        url: string,
        discoveryURL: string,
        certificateAuthority: string,
        audiences: array(string),
        audienceMatchPolicy: { kind: 'string', goType: 'AudienceMatchPolicyType' },
        egressSelectorType: { kind: 'string', goType: 'EgressSelectorType' },
      }),
      claimValidationRules: array(
        object('ClaimValidationRule', {
          claim: string,
          requiredValue: string,
          expression: string,
          message: string,
        }),
      ),
      claimMappings: object('ClaimMappings', {
        username: prefixedClaim,
        groups: prefixedClaim,
        uid: object('ClaimOrExpression', { claim: string, expression: string }),
        extra: array(object('ExtraMapping', { key: string, valueExpression: string })),
      }),
      userValidationRules: array(object('UserValidationRule', { expression: string, message: string })),
    }),
  ),
  anonymous: object('AnonymousAuthConfig', {
    enabled: { kind: 'boolean' },
    conditions: array(object('AnonymousAuthCondition', { path: string })),
  }),
});

const firstMinors = new Map<string, number>(Object.entries(fieldsByVersion.fields));

/** The fields of an AuthenticationConfiguration that Kubernetes 1.`minor` knows, the same in every version of the kind. */
export function configurationShape(minor: number): Shape {
  return keepKnown(wholeShape, '', minor);
}

function keepKnown(shape: Shape, pattern: string, minor: number): Shape {
  if (shape.kind === 'array') return { ...shape, items: keepKnown(shape.items, `${pattern}[]`, minor) };
  if (shape.kind !== 'object') return shape;
  const patternOf = (name: string) => (pattern === '' ? name : `${pattern}.${name}`);
  return {
    ...shape,
    fields: shape.fields
      .filter(({ name }) => (firstMinors.get(patternOf(name)) ?? 0) <= minor)
      .map((field) => ({ ...field, shape: keepKnown(field.shape, patternOf(field.name), minor) })),
  };
}
