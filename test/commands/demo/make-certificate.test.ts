import { createPrivateKey, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../../../commands/demo/make-certificate.ts';

describe('a self-made certificate', () => {
  const { certificate, key } = makeCertificate(['kubernetes.default.svc', 'localhost']);
  const parsed = new X509Certificate(certificate);

  it('is signed by its own key and valid now', () => {
    expect(parsed.verify(parsed.publicKey)).toBe(true);
    expect(parsed.checkPrivateKey(createPrivateKey(key))).toBe(true);
    expect(parsed.ca).toBe(true);
    expect(Date.parse(parsed.validFrom)).toBeLessThan(Date.now());
    expect(Date.parse(parsed.validTo)).toBeGreaterThan(Date.now());
  });

  it('is for its names and no others', () => {
    expect(parsed.checkHost('kubernetes.default.svc')).toBe('kubernetes.default.svc');
    expect(parsed.checkHost('localhost')).toBe('localhost');
    expect(parsed.checkHost('example.com')).toBeUndefined();
  });
});
