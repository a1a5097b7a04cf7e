import fc from 'fast-check';
import type { AuthenticationConfiguration } from '../../../authentication/configuration.ts';
import { arbitraryText } from '../print/arbitrary-text.ts';

/** Texts as issuers, claims and messages have them, and texts that are hard to print. */
const text = fc.oneof(
  fc.constantFrom(
    ...['', 'email', 'https://login.example.com/realms/acme', 'acme:', 'claims.email', '{organization}'],
    ...['claims.?email_verified.orValue(false) == true', "!user.username.startsWith('system:')"],
    '-----BEGIN CERTIFICATE-----\nMIIBhzCCAS2gAwIBAgIUPkAayDoKxPOKKtSBGVWS1AKK+zcwCgYI\n-----END CERTIFICATE-----\n',
    '\n-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
    'a list of claims that goes on and on, longer than eighty columns, so that the printer has to fold it somewhere',
  ),
  arbitraryText,
);
/** What no reader of YAML takes, rarely. */
const anyText = fc.oneof(
  { weight: 500, arbitrary: text },
  { weight: 1, arbitrary: fc.constantFrom('a\x7fb', '\x9b', 'a\x85--- b', '\uffff') },
);
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
const fields = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] });
const claim = fields({ claim: anyText, prefix: anyText, expression: anyText });

/** An AuthenticationConfiguration with any field left out, empty, or with any text, as JSON can carry it. */
export const arbitraryConfiguration: fc.Arbitrary<AuthenticationConfiguration> = fields({
  jwt: some(
    fields({
      issuer: fields({
        url: anyText,
        discoveryURL: anyText,
        certificateAuthority: anyText,
        audiences: some(anyText),
        audienceMatchPolicy: fc.constantFrom('', 'MatchAny'),
        egressSelectorType: fc.constantFrom('', 'cluster', 'controlplane'),
      }),
      claimValidationRules: some(
        fields({ claim: anyText, requiredValue: anyText, expression: anyText, message: anyText }),
      ),
      claimMappings: fields({
        username: claim,
        groups: claim,
        uid: fields({ claim: anyText, expression: anyText }),
        extra: some(fields({ key: anyText, valueExpression: anyText })),
      }),
      userValidationRules: some(fields({ expression: anyText, message: anyText })),
    }),
  ),
  anonymous: fields({ enabled: fc.boolean(), conditions: some(fields({ path: anyText })) }),
});
