import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { FieldPath, Finding } from '../diagnostics/finding.ts';
import { printFieldPath } from '../diagnostics/print-field-path.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';
import type { Manifest } from '../manifest.ts';

/** Something that an OpenIDConnect object has no field for. */
interface Inexpressible {
  readonly rule: 'webhook-expression' | 'webhook-field' | 'webhook-prefix';
  /** In the entry of the document. */
  readonly path: FieldPath;
  readonly why: string;
  readonly help: string;
}

/** What of a cluster's issuers, and of the cluster itself, the webhook could not be told, at the lines that say it. */
export function checkOpenIDConnect({ cluster, issuers }: CompiledCluster): Finding[] {
  const { name, source, document } = cluster;
  const where = `(in the objects of cluster ${name})`;
  const findings: Finding[] = [];
  if (document.spec.anonymous !== undefined) {
    findings.push({
      rule: 'webhook-anonymous',
      message: `No API server of "${name}" reads an \`anonymous\` block: its flags decide about requests without credentials.`,
      place: { document: source, path: ['spec', 'anonymous'] },
      help: 'Remove it, and set --anonymous-auth where the flags of the API server are set. RKE2, k3s and k0s set it to false themselves when there is no authentication file.',
    });
  }
  if (!document.spec.breakGlass?.some(({ kind }) => kind === 'ClientCertificate')) {
    findings.push({
      rule: 'webhook-way-in',
      message: `When the pods of the webhook in "${name}" do not run, nobody gets in to start them.`,
      place: {
        document: source,
        path: ['spec', document.spec.breakGlass === undefined ? 'delivery' : 'breakGlass'],
        at: 'key',
      },
      help: 'Declare a client certificate: breakGlass: [{kind: ClientCertificate, subject: "O=system:masters,CN=ops", owner: TEAM, lastTested: YYYY-MM-DD}].',
    });
  }
  // A class is told once, however many organisations it is for.
  const told = new Set<Manifest>();
  for (const issuer of issuers) {
    const { owner, template } = issuer;
    if (told.has(template)) continue;
    told.add(template);
    if (owner.kind === 'ServiceAccountTrust') {
      findings.push({
        rule: 'webhook-trust',
        message: `Which service accounts are let in is checked by expressions, and the webhook knows none ${where}.`,
        place: { document: owner.source, path: ['spec', 'serviceAccounts'] },
        help: `Narrow spec.clusters so that it leaves "${name}" out, or let the API servers of "${name}" read a file.`,
      });
      continue;
    }
    for (const { rule, path, why, help } of findInexpressible(issuer)) {
      findings.push({
        rule,
        message: `${printFieldPath(path)} ${why} ${where}.`,
        place: issuer.locate(path),
        help,
      });
    }
  }
  return findings;
}

const elsewhere =
  'or let the issuer select only clusters whose API servers read a file (spec.clusters, delivery.type: NodeFile)';

function findInexpressible({ authenticator }: Pick<TrustedIssuer, 'authenticator'>): Inexpressible[] {
  return [...findExpressions(authenticator), ...findFields(authenticator), ...findPrefixes(authenticator)];
}

function findExpressions({
  claimMappings = {},
  claimValidationRules = [],
  userValidationRules = [],
}: JWTAuthenticator): Inexpressible[] {
  const report = (path: FieldPath, why: string, help: string): Inexpressible => ({
    rule: 'webhook-expression',
    ...{ path, why, help: `${help}, ${elsewhere}.` },
  });
  return [
    ...(['username', 'groups'] as const).flatMap((field) =>
      claimMappings[field]?.expression
        ? report(
            ['claimMappings', field, 'expression'],
            'is CEL, and the webhook knows only a claim with a prefix',
            'Write claim and prefix',
          )
        : [],
    ),
    ...claimValidationRules.flatMap(({ expression }, index) =>
      expression
        ? report(
            ['claimValidationRules', index, 'expression'],
            'is CEL, and the webhook knows only claims with the text that they must be',
            'Write claim and requiredValue',
          )
        : [],
    ),
    ...userValidationRules.map((_, index) =>
      report(
        ['userValidationRules', index, 'expression'],
        'is CEL, and the webhook has no rules about users',
        'Remove it if it only keeps out names that begin with "system:", because the webhook never lets one through',
      ),
    ),
  ];
}

function findFields({ issuer = {}, claimMappings = {} }: JWTAuthenticator): Inexpressible[] {
  const report = (path: FieldPath, why: string, help: string): Inexpressible => ({
    rule: 'webhook-field',
    ...{ path, why, help: `${help}, ${elsewhere}.` },
  });
  const { uid, extra = [] } = claimMappings;
  return [
    ...(issuer.discoveryURL
      ? [
          report(
            ['issuer', 'discoveryURL'],
            'has no place in it: the webhook asks for the discovery document below the URL of the issuer',
            'Make the document reachable there from the pods of the webhook and leave the field out',
          ),
        ]
      : []),
    ...(issuer.egressSelectorType
      ? [
          report(
            ['issuer', 'egressSelectorType'],
            'has no place in it: the webhook asks from its pods and not through an egress selector',
            'Leave it out if those pods reach the issuer',
          ),
        ]
      : []),
    ...(uid?.claim || uid?.expression
      ? [
          report(
            ['claimMappings', 'uid', uid.claim ? 'claim' : 'expression'],
            'has no place in it: users of the webhook have no uid',
            'Leave it out',
          ),
        ]
      : []),
    ...extra.map((_, index) =>
      report(
        ['claimMappings', 'extra', index, 'key'],
        'has no place in it: the webhook names attributes itself and copies claims that are no texts as JSON',
        'Leave it out',
      ),
    ),
  ];
}

function findPrefixes({ claimMappings = {} }: JWTAuthenticator): Inexpressible[] {
  return (['username', 'groups'] as const).flatMap((field) =>
    claimMappings[field]?.prefix === '-'
      ? [
          {
            rule: 'webhook-prefix',
            path: ['claimMappings', field, 'prefix'],
            why: 'is "-", which to the webhook means no prefix at all',
            help: `Write another prefix, ${elsewhere}.`,
          } as const,
        ]
      : [],
  );
}
