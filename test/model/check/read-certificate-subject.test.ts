import { expect, it } from 'vitest';
import { readCertificateSubject } from '../../../model/check/read-certificate-subject.ts';

it.each([
  ['O=system:masters,CN=ops', 'ops', ['system:masters']],
  ['CN = ops, O = system:masters', 'ops', ['system:masters']],
  ['/O=system:masters/CN=ops', 'ops', ['system:masters']],
  ['o=one + o=two,cn=a+b', 'a+b', ['one', 'two']],
  ['O=Example\\, Ltd,CN=ops/laptop', 'ops/laptop', ['Example, Ltd']],
  ['O=a,b,CN=x', 'x', ['a,b']],
  ['OU=CN,O=team', undefined, ['team']],
  ['CN=,O=team', undefined, ['team']],
  ['ops', undefined, []],
  ['', undefined, []],
])('takes user and groups from %j', (text, commonName, organizations) => {
  expect(readCertificateSubject(text)).toEqual({ commonName, organizations });
});
