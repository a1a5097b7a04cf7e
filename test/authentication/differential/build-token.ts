import { Buffer } from 'node:buffer';
import { constants, type KeyObject, sign } from 'node:crypto';
import type { TokenSignature } from '../../../authentication/identify/token-signature.ts';
import { generateKeys } from '../../lab/generate-keys.ts';
import { buildJson } from './build-claims.ts';
import type { Choices } from './choices.ts';
import { printJsonInput } from './print-json-input.ts';

interface Signer {
  readonly algorithm: string;
  readonly key: KeyObject;
  readonly kid: string;
}

const rsa = generateKeys('rsa');
const elliptic = generateKeys('ec');
const stranger = generateKeys('rsa');
const signers: readonly Signer[] = [
  { algorithm: 'RS256', key: rsa.privateKey, kid: 'r' },
  { algorithm: 'ES256', key: elliptic.privateKey, kid: 'e' },
  { algorithm: 'PS256', key: rsa.privateKey, kid: 'r' },
];

/** The keys that the issuers publish. */
export const publishedKeys = {
  keys: [
    { ...rsa.publicKey.export({ format: 'jwk' }), kid: 'r', use: 'sig' },
    { ...elliptic.publicKey.export({ format: 'jwk' }), kid: 'e', use: 'sig' },
  ],
};

/** A token as it is sent, its payload as it is written, and what is right or wrong with its signature. */
export interface BuiltToken {
  readonly token: string;
  readonly payload: string;
  readonly signature: TokenSignature;
}

const farFuture = '4102444800';
const numbers = [
  '5',
  '1.0',
  '1e3',
  '0',
  '-0',
  '9007199254740993',
  '1234567',
  '18446744073709551616',
  '1E2',
  '0.1',
  '-3',
];

/** The text of a claim's value: of the usual type, of any other, as numbers may be written. */
function writeValue(choices: Choices, usual: string): string {
  const way = choices.below(10);
  if (way < 8) return usual;
  return way === 8 ? choices.pick(numbers) : printJsonInput(buildJson(choices));
}

function writePayload(choices: Choices, issuers: readonly string[]): string {
  const issuer = choices.oneIn(20)
    ? choices.pick(['https://other.example', 'HTTPS://issuer.example/0', ''])
    : choices.pick(issuers);
  const standard: [string, string][] = [
    ['iss', choices.oneIn(30) ? printJsonInput(buildJson(choices)) : JSON.stringify(issuer)],
    [
      'aud',
      choices.oneIn(8)
        ? choices.pick(['"b"', '["b","a"]', '[]', 'null', '5', '["a",null]', '[1]', '""'])
        : '"a"',
    ],
    [
      'exp',
      choices.oneIn(20)
        ? choices.pick([
            '1',
            '"4102444800"',
            'null',
            '4102444800.5',
            '"x"',
            '4.1024448e9',
            '1e400',
            '-1',
            'true',
            '99999999999999999999',
            '""',
          ])
        : farFuture,
    ],
  ];
  if (choices.oneIn(10))
    standard.push(['nbf', choices.pick(['1', '4102444800', 'null', '"1"', '1.5', '{}'])]);
  if (choices.oneIn(15)) standard.push(['iat', choices.pick(['1', '"x"', 'null', '[]'])]);
  const usual: [string, string][] = [
    ['sub', '"jane"'],
    ['groups', '["admins","devs"]'],
    ['email', '"jane@example.com"'],
    ['n', '5'],
    ['flag', 'true'],
    ['nested', '{"list":["a","b"],"deep":{"x":"y"},"a-b":"c"}'],
    ['nul', 'null'],
    ['email_verified', 'true'],
    ['frac', '1.5'],
    ['a.b', '"dotted"'],
    ['https://x/y', '"url"'],
    ['a__dash__b', '"escaped"'],
    ['x-y', '"dashed"'],
    ['jti', '"token-1"'],
  ];
  const own = usual.flatMap(([name, value]): [string, string][] =>
    choices.oneIn(8) ? [] : [[name, writeValue(choices, value)]],
  );
  const members = [...standard.filter(() => !choices.oneIn(40)), ...own];
  if (choices.oneIn(30))
    members.push([choices.pick(['ISS', 'Sub', 'sub', 'AUD', 'iss']), printJsonInput(buildJson(choices))]);
  if (choices.oneIn(30)) {
    members.push(['_claim_names', choices.pick(['{"x":"s"}', '{"x":""}', '5', 'null', '{"x":1}'])]);
    members.push(['_claim_sources', choices.pick(['{}', 'null', '{"s":{}}', '[]'])]);
  }
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
}

/** A signed token for one of the issuers, with claims of all types and now and then a fault. */
export function buildToken(choices: Choices, issuers: readonly string[]): BuiltToken {
  const payload = writePayload(choices, issuers);
  const signer = choices.pick(signers);
  const fault = choices.oneIn(20)
    ? choices.pick(['stranger', 'kid', 'damage', 'HS256', 'none'] as const)
    : undefined;
  const algorithm = fault === 'HS256' || fault === 'none' ? fault : signer.algorithm;
  const kid = fault === 'kid' ? { kid: 'unknown' } : choices.oneIn(4) ? {} : { kid: signer.kid };
  const header = JSON.stringify({ alg: algorithm, ...kid });
  const content = [header, payload].map((part) => Buffer.from(part).toString('base64url')).join('.');
  const key = fault === 'stranger' && signer.algorithm !== 'ES256' ? stranger.privateKey : signer.key;
  const bytes = sign('sha256', Buffer.from(content), {
    key,
    dsaEncoding: 'ieee-p1363',
    ...(signer.algorithm === 'PS256' ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : {}),
  });
  if (fault === 'damage') bytes[5]! ^= 1;
  const good = fault === undefined || (fault === 'stranger' && signer.algorithm === 'ES256');
  const signature: TokenSignature = good
    ? { algorithm, state: 'valid' }
    : { algorithm, state: 'invalid', reason: 'failed to verify id token signature' };
  return { token: `${content}.${bytes.toString('base64url')}`, payload, signature };
}
