import { Buffer } from 'node:buffer';
import { decodeConfiguration } from '../../../authentication/decode/decode-configuration.ts';
import { buildConfiguration } from './build-configuration.ts';
import { compareValidation } from './compare-validation.ts';
import { expectAgreement } from './expect-agreement.ts';

const disallowedIssuers = ['https://kubernetes.default.svc', 'https://issuer.example/7'];

expectAgreement({
  name: 'validate',
  cases: 1300,
  decisions: 150,
  async compare(choices, minor, oracle) {
    const text = JSON.stringify(buildConfiguration(choices, minor));
    const { configuration } = decodeConfiguration(text, minor);
    // What cannot be decoded is the other test's.
    if (configuration === undefined) return [];
    const document = Buffer.from(text).toString('base64');
    const answer = await oracle.ask({ operation: 'validate', document, disallowedIssuers });
    if (answer.loadError !== undefined) throw new Error(`decoded here only: ${text}: ${answer.loadError}`);
    return [{ ...compareValidation(configuration, answer, minor, disallowedIssuers), shown: text }];
  },
});
