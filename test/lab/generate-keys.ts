import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

const generate = {
  rsa: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ec: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ed25519: () => generateKeyPairSync('ed25519'),
};

/**
 * A new pair of keys, read back from PEM. Those that Node 20 hands out itself share a lock with what has made them: if
 * that is collected as garbage while one of them is exported as a JWK, the process waits for itself for ever.
 */
export function generateKeys(kind: keyof typeof generate): { publicKey: KeyObject; privateKey: KeyObject } {
  const pem = generate[kind]().privateKey.export({ type: 'pkcs8', format: 'pem' });
  return { publicKey: createPublicKey(pem), privateKey: createPrivateKey(pem) };
}
