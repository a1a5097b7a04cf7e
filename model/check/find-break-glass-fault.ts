import type { BreakGlass } from '../generated/kinds.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';
import { readCertificateSubject } from './read-certificate-subject.ts';

/** Why an entry of `breakGlass` is nobody's way in: the field that says so, the reason, and the way out. */
export interface BreakGlassFault {
  field: 'subject' | 'owner';
  reason: string;
  help: string;
}

/** Identities of Kubernetes itself that tell nobody apart, or that no person has. */
const impersonal: readonly { readonly name: RegExp; readonly who: string }[] = [
  { name: /^system:authenticated$/, who: 'everybody who logs in has it' },
  { name: /^system:(unauthenticated|anonymous)$/, who: 'everybody who does not log in has it' },
  { name: /^system:serviceaccounts?(:|$)/, who: 'workloads have it' },
  { name: /^system:nodes?(:|$)/, who: 'kubelets have it' },
  { name: /^system:bootstrap(pers)?(:|$)/, who: 'nodes that join have it' },
];

/**
 * Whether an entry of `breakGlass` contradicts itself: a certificate that an API server takes no user from, a group of
 * everybody or of nobody, one whose members come from an issuer, nobody who keeps it. Undefined: nothing is wrong.
 *
 * @param issuers those of the cluster: break glass is for the day on which none of them answers
 */
export function findBreakGlassFault(
  { kind, subject, owner }: BreakGlass,
  issuers: readonly TrustedIssuer[],
): BreakGlassFault | undefined {
  if (owner.trim() === '') {
    return {
      field: 'owner',
      reason: 'nobody keeps it: the owner is blank',
      help: 'Name the team or the person to ask for it at night.',
    };
  }
  const at = (reason: string, help: string): BreakGlassFault => ({ field: 'subject', reason, help });
  if (kind === 'ClientCertificate') {
    const { commonName, organizations } = readCertificateSubject(subject);
    if (commonName === undefined) {
      return at(
        `an API server takes the user from a certificate's CN, and "${subject}" has none`,
        'Write the whole subject, such as O=system:masters,CN=ops. `openssl x509 -noout -subject -in FILE` prints it.',
      );
    }
    const found = [commonName, ...organizations].map(findImpersonal).find((who) => who !== undefined);
    return found === undefined
      ? undefined
      : at(found, 'Name a certificate of a person or a team, such as O=system:masters,CN=ops.');
  }
  const group = subject.trim();
  if (group === '') return at('the group is blank', 'Name the group that is bound.');
  const found = findImpersonal(group);
  if (found !== undefined)
    return at(found, 'Name a group that only those are in who may do everything, or a ClientCertificate.');
  const source = issuers.find(({ authenticator }) => {
    const { claim, prefix = '' } = authenticator.claimMappings?.groups ?? {};
    return claim !== undefined && prefix !== '' && group.startsWith(prefix);
  });
  if (source === undefined) return undefined;
  return at(
    `the members of "${group}" come from the issuer of ${source.owner.kind} ${source.owner.name}, and break glass is for the day on which that is dead`,
    'Name a group that no issuer makes, or a ClientCertificate. A login through the issuer is proven by a TokenCase with admin: true.',
  );
}

function findImpersonal(name: string): string | undefined {
  if (!name.startsWith('system:')) return undefined;
  const found = impersonal.find((candidate) => candidate.name.test(name));
  return found === undefined ? undefined : `"${name}" is no way in for anybody in particular: ${found.who}`;
}
