import { expect, it } from 'vitest';
import { mayAsk } from '../../../commands/issuer/may-ask.ts';

it.each([
  ['93.184.215.14', true, true],
  ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true, true],
  ['127.0.0.1', false, true],
  ['::1', false, true],
  ['10.1.2.3', false, true],
  ['172.31.0.1', false, true],
  ['192.168.1.1', false, true],
  ['100.64.0.1', false, true],
  ['fd12::1', false, true],
  ['::ffff:10.1.2.3', false, true],
  // Where clouds answer with credentials: AWS, Google and Azure, Alibaba, Oracle, Azure's own on a public address.
  ['169.254.169.254', false, false],
  ['::ffff:169.254.169.254', false, false],
  ['fd00:ec2::254', false, false],
  ['100.100.100.200', false, false],
  ['192.0.0.192', false, false],
  ['168.63.129.16', false, false],
  ['fe80::1', false, false],
  ['0.0.0.0', false, false],
  ['224.0.0.1', false, false],
  ['255.255.255.255', false, false],
])('%s: %s, and %s if the issuer is internal', (address, open, internal) => {
  expect(mayAsk(address, false)).toBe(open);
  expect(mayAsk(address, true)).toBe(internal);
});
