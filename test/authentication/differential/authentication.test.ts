import { Buffer } from 'node:buffer';
import { decodeConfiguration } from '../../../authentication/decode/decode-configuration.ts';
import { buildSoundConfiguration } from './build-configuration.ts';
import { buildToken, publishedKeys } from './build-token.ts';
import { compareIdentity } from './compare-identity.ts';
import { expectAgreement } from './expect-agreement.ts';

expectAgreement({
  name: 'authenticate',
  cases: 700,
  decisions: 250,
  async compare(choices, minor, oracle) {
    const built = buildSoundConfiguration(choices, minor);
    const text = JSON.stringify(built);
    const issuers = built.jwt.map(({ issuer }) => issuer.url);
    const tokens = [0, 1, 2].map(() => buildToken(choices, issuers));
    const answer = await oracle.ask({
      operation: 'authenticate',
      document: Buffer.from(text).toString('base64'),
      keys: publishedKeys,
      tokens: tokens.map(({ token }) => token),
    });
    // An expression that is refused is the business of the other tests.
    const { answers } = answer;
    if (answers === undefined) return [];
    const { configuration } = decodeConfiguration(text, minor);
    return tokens.map((token, index) => ({
      ...compareIdentity(configuration!, token, answers[index]!, minor),
      shown: `${JSON.stringify(built.jwt)}\n  ${token.payload}`,
    }));
  },
});
