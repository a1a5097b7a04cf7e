import { changeFile } from './change-file.ts';
import type { Refusal } from './refusal.ts';
import { certificate, soundEnvironment } from './sound-environment.ts';
import { soundK0rdent as sound } from './sound-k0rdent.ts';

const {
  'clusters/child-1.yaml': child,
  'k0rdent/login.yaml': authentication,
  'k0rdent/secret.yaml': secret,
} = sound;
const encoded = Buffer.from(certificate).toString('base64');
const withData = (value: string) => secret.replace(/stringData:[\s\S]*/, () => `data:\n  ca.crt: ${value}\n`);

const changeChild = (...changes: readonly (readonly [string, string])[]) =>
  changeFile(sound, 'clusters/child-1.yaml', changes);

const changeLogin = (...changes: readonly (readonly [string, string])[]) =>
  changeFile(sound, 'k0rdent/login.yaml', changes);

/** Another control plane, with its block for k0rdent. */
const second = (k0rdent: string) =>
  child.replaceAll('child-1', 'child-2').replace('{clusterAuth: login}', k0rdent);

/** Two control planes, the second one as it is said. */
const withControlPlanes = (controlPlane: string, mark = '') => ({
  'clusters/child-1.yaml': child.replace(
    '{clusterAuth: login}',
    `{manager: none, controlPlane: ${mark}{kind: K0sControlPlane, name: plane}}`,
  ),
  'clusters/child-2.yaml': second(`{manager: none, controlPlane: ${controlPlane}}`),
});

/** Bad input about control planes that k0rdent runs. */
export const k0rdentRefusals: readonly Refusal[] = [
  {
    rule: 'k0rdent-version',
    mended: changeChild(
      ['"1.34"', '"1.33"'],
      ['{clusterAuth: login}', '{clusterAuth: login, manager: none}'],
    ),
    files: changeChild(['"1.34"', '⟦"1.33"']),
    says: 'Kubernetes 1.33',
    helps: 'manager: none',
  },
  {
    rule: 'k0rdent-namespace',
    mended: sound,
    files: {
      ...changeChild(['{clusterAuth: login}', '{namespace: tenant-a, clusterAuth: ⟦login}']),
      'k0rdent/login.yaml': authentication.replace('kcm-system', '⟪kcm-system'),
    },
    says: 'in the namespace tenant-a, but one in kcm-system',
    helps: 'delivery.k0rdent.namespace to kcm-system',
  },
  {
    rule: 'unknown-reference',
    case: 'a ClusterAuthentication',
    mended: sound,
    files: changeChild(['{clusterAuth: login}', '{clusterAuth: ⟦logn}']),
    says: 'ClusterAuthentication "logn"',
    helps: 'Did you mean "login"?',
  },
  {
    rule: 'unknown-reference',
    case: 'the management cluster',
    mended: sound,
    files: changeChild(['in: eu-1', 'in: ⟦eu-9']),
    says: 'Cluster "eu-9"',
  },
  {
    rule: 'k0rdent-ca-secret',
    case: 'without the key',
    mended: sound,
    files: changeLogin(['key: ca.crt', 'key: ⟦tls.crt']),
    says: 'secret kcm-system/login-ca does not contain tls.crt key',
    helps: 'ca.crt',
  },
  {
    rule: 'k0rdent-ca-secret',
    case: 'in another namespace',
    mended: sound,
    files: changeLogin(['name: login-ca', 'name: ⟦login-ca\n    namespace: tenant-a']),
    says: 'tenant-a/login-ca',
    helps: 'kcm-system/login-ca',
  },
  {
    rule: 'k0rdent-ca-secret',
    case: 'encrypted',
    mended: sound,
    files: {
      ...changeLogin(['key: ca.crt', 'key: ⟦ca.crt']),
      'k0rdent/secret.yaml': secret.replace(
        /stringData:[\s\S]*/,
        'data: {ca.crt: "ENC[AES256_GCM,data:x]"}\n',
      ),
    },
    helps: 'Secret of its own',
  },
  {
    rule: 'k0rdent-ca-secret',
    case: 'base64 that is folded into words',
    mended: sound,
    files: {
      ...changeLogin(['key: ca.crt', 'key: ⟦ca.crt']),
      'k0rdent/secret.yaml': withData(`>-\n${encoded.replace(/.{1,64}/g, '    $&\n')}`),
    },
    says: 'spaces',
    helps: 'ca.crt: |',
  },
  {
    rule: 'k0rdent-ca-secret',
    case: 'a number',
    mended: { ...sound, 'k0rdent/secret.yaml': withData(`|\n${encoded.replace(/.{1,64}/g, '    $&\n')}`) },
    files: { ...changeLogin(['key: ca.crt', 'key: ⟦ca.crt']), 'k0rdent/secret.yaml': withData('12') },
    says: 'not text',
  },
  {
    rule: 'k0rdent-ca-secret',
    case: 'a number over what is sound',
    mended: sound,
    files: {
      ...changeLogin(['key: ca.crt', 'key: ⟦ca.crt']),
      'k0rdent/secret.yaml': `${withData(encoded)}stringData: {ca.crt: 12}\n`,
    },
    says: 'not text',
  },
  {
    rule: 'k0rdent-ca-secret',
    case: 'bytes that are no text',
    mended: sound,
    files: {
      ...changeLogin(['key: ca.crt', 'key: ⟦ca.crt']),
      'k0rdent/secret.yaml': withData(
        Buffer.from(`# Z\xfcrich\n${certificate}`, 'latin1').toString('base64'),
      ),
    },
    says: 'not UTF-8',
  },
  {
    rule: 'k0rdent-ca-secret',
    case: 'twice, with two contents',
    mended: { ...sound, 'k0rdent/other.yaml': secret },
    files: {
      ...changeLogin(['name: login-ca', 'name: ⟦login-ca']),
      'k0rdent/other.yaml': withData('').replace('{name: login-ca', '{name: ⟪login-ca'),
    },
    says: 'twice',
  },
  {
    rule: 'certificate-authority',
    case: 'a caSecret that holds no certificate',
    mended: sound,
    files: {
      ...changeLogin(['key: ca.crt', 'key: ⟦ca.crt']),
      'k0rdent/secret.yaml': secret.replace(
        /stringData:[\s\S]*/,
        'stringData: {ca.crt: not a certificate}\n',
      ),
    },
    says: 'jwt[0].issuer.certificateAuthority: Invalid value: "<omitted>": data does not contain any valid RSA or ECDSA certificates',
  },
  {
    rule: 'private-key',
    case: 'a caSecret with the key beside the certificate',
    mended: sound,
    files: {
      ...changeLogin(['key: ca.crt', 'key: ⟦ca.crt']),
      'k0rdent/secret.yaml': `${secret}    -----BEGIN PRIVATE KEY-----\n    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg\n    -----END PRIVATE KEY-----\n`,
    },
  },
  {
    rule: 'hidden-character',
    case: 'in a caSecret',
    mended: sound,
    files: {
      ...changeLogin(['key: ca.crt', 'key: ⟦ca.crt']),
      'k0rdent/secret.yaml': secret.replace(
        /stringData:[\s\S]*/,
        `data: {ca.crt: ${Buffer.from(`# \x7f\n${certificate}`).toString('base64')}}\n`,
      ),
    },
  },
  {
    rule: 'config-map-size',
    case: 'the Secret of a control plane',
    mended: sound,
    files: {
      ...changeChild(['name: child-1', 'name: ⟦child-1']),
      'k0rdent/login.yaml': authentication.replace(/ {6}- issuer[\s\S]*?(?= {2}caSecret)/, (entry) =>
        Array.from({ length: 20 }, (_, index) =>
          entry.replaceAll('dex', `dex${String.fromCharCode(97 + index)}`),
        ).join(''),
      ),
      'k0rdent/secret.yaml': `${secret.replace(/ca\.crt: \|\n/, (line) => `${line}${`    # ${'x'.repeat(97)}\n`.repeat(600)}`)}`,
    },
    says: 'The Secret of cluster "child-1" would hold',
  },
  {
    rule: 'internal-host',
    case: 'of a ClusterAuthentication',
    mended: {
      ...changeChild([
        '  breakGlass:',
        '  exceptions: [{rule: internal-host, reason: it is our own, expires: 2099-01-01}]\n  breakGlass:',
      ]),
      'k0rdent/login.yaml': authentication.replace('dex.example.com', 'dex.svc'),
    },
    files: changeLogin(['https://dex.example.com', '⟦https://dex.svc']),
    helps: 'except the rule in Cluster "child-1"',
  },
  {
    rule: 'audiences',
    case: 'a ClusterAuthentication without one',
    mended: sound,
    files: changeLogin(
      ['- issuer:\n          url', '- ⟦issuer:\n          url'],
      ['          audiences: [child]\n', ''],
    ),
    says: 'jwt[0].issuer.audiences: Required value',
  },
  {
    rule: 'unknown-field',
    case: 'in a ClusterAuthentication',
    mended: sound,
    files: changeLogin(['audiences:', '⟦audience:']),
    says: '"audience"',
  },
  {
    rule: 'yaml-syntax',
    case: 'a ClusterAuthentication',
    mended: sound,
    files: changeLogin(
      ['kind: AuthenticationConfiguration', 'kind: [AuthenticationConfiguration'],
      ['    jwt:', '    ⟦jwt:'],
    ),
  },
  {
    rule: 'duplicate-name',
    case: 'two ClusterAuthentications in one namespace',
    mended: {
      ...sound,
      'k0rdent/other.yaml': authentication.replace('namespace: kcm-system', 'namespace: tenant-a'),
    },
    files: { ...sound, 'k0rdent/other.yaml': authentication.replace('{name: login', '{name: ⟦login') },
  },
  {
    rule: 'anonymous',
    case: 'of a ClusterAuthentication',
    mended: sound,
    files: changeLogin([
      '    jwt:',
      '    anonymous: {enabled: false, conditions: ⟦[{path: /livez}]}\n    jwt:',
    ]),
  },
  {
    rule: 'exclusive-fields',
    case: 'two anonymous blocks',
    mended: sound,
    files: {
      ...changeLogin(['    jwt:', '    anonymous: {enabled: false}\n    jwt:']),
      ...{
        'clusters/child-1.yaml': child.replace('  delivery:', '  anonymous: ⟦{enabled: false}\n  delivery:'),
      },
    },
  },
  {
    rule: 'k0rdent-twice',
    case: 'two Clusters that are one ClusterDeployment',
    mended: { ...sound, 'clusters/child-2.yaml': second('{}') },
    files: {
      ...changeChild(['name: child-1', 'name: ⟪child-1']),
      'clusters/child-2.yaml': second('{clusterDeployment: ⟦child-1}'),
    },
    says: 'The Cluster "child-1" is delivered to the same ClusterDeployment',
  },
  {
    rule: 'k0rdent-twice',
    case: 'a shared ClusterAuthentication with two contents',
    mended: { ...sound, 'clusters/child-2.yaml': second('{}') },
    files: {
      ...changeChild(['clusterAuth: login', 'clusterAuth: ⟪login']),
      // The issuers without an audience get that of each cluster.
      'clusters/child-2.yaml': second('{clusterAuth: ⟦login}'),
    },
    helps: 'leave clusterAuth out of one of them',
  },
  {
    rule: 'k0rdent-twice',
    case: 'two Clusters with one control plane',
    mended: { ...sound, ...withControlPlanes('{kind: K0sControlPlane}') },
    files: { ...sound, ...withControlPlanes('⟦{kind: K0sControlPlane, name: plane}', '⟪') },
    says: 'K0sControlPlane kcm-system/plane',
    helps: 'controlPlane.name',
  },
  {
    rule: 'k0rdent-twice',
    case: "the Secret of k0rdent's controller",
    mended: { ...sound, 'clusters/child-2.yaml': second('{manager: none, secretName: child-2-login}') },
    files: {
      ...changeChild(['name: child-1', 'name: ⟪child-1']),
      'clusters/child-2.yaml': second('{manager: none, secretName: ⟦child-1-auth-config}'),
    },
    says: 'Secret kcm-system/child-1-auth-config',
    helps: 'leave secretName out',
  },
  {
    rule: 'k0rdent-manager',
    mended: changeChild(['{clusterAuth: login}', '{manager: none, secretName: login}']),
    files: changeChild(['{clusterAuth: login}', '{secretName: ⟦login}']),
  },
  {
    rule: 'k0rdent-reload',
    mended: changeChild(['{clusterAuth: login}', '{manager: none, rollout: reload}']),
    files: changeChild(['{clusterAuth: login}', '{rollout: ⟦reload}']),
  },
  {
    rule: 'k0rdent-reload',
    case: 'on machines',
    mended: changeChild([
      '{clusterAuth: login}',
      '{manager: none, controlPlane: {kind: K0smotronControlPlane}, rollout: reload}',
    ]),
    files: changeChild([
      '{clusterAuth: login}',
      '{manager: none, controlPlane: {kind: K0sControlPlane}, rollout: ⟦reload}',
    ]),
  },
  {
    rule: 'k0rdent-approval',
    mended: sound,
    files: changeChild(
      ['metadata:', 'metadata:\n  annotations: {trustplane.dev/approved-config: ⟦"00000000"}'],
      ['{clusterAuth: login}', '{clusterAuth: login, requireApproval: true}'],
    ),
    says: '00000000 is approved',
    helps: 'trustplane.dev/approved-config: "',
  },
  {
    rule: 'delivery-platform',
    case: 'K0rdent',
    mended: sound,
    files: changeChild(['platform: k0rdent', 'platform: kubeadm'], ['type: K0rdent', 'type: ⟦K0rdent']),
  },
  {
    rule: 'delivery-platform',
    case: 'NodeFile on k0rdent',
    mended: sound,
    files: changeChild([child.slice(child.indexOf('    type')), '    type: ⟦NodeFile\n']),
    helps: 'Use type: K0rdent',
  },
  {
    rule: 'missing-field',
    case: 'where the control plane is run',
    mended: sound,
    files: changeChild(['    in: eu-1\n', ''], ['  delivery:', '  ⟦delivery:']),
    says: '"in"',
  },
  {
    rule: 'delivery-in',
    mended: sound,
    files: changeChild(['in: eu-1', 'in: ⟦child-1']),
  },
  {
    rule: 'delivery-type',
    case: 'the block of another type',
    mended: sound,
    files: changeChild(['    k0rdent:', '    ⟦nodeFile: {}\n    k0rdent:']),
    helps: 'type: NodeFile',
  },
  {
    rule: 'delivery-type',
    case: 'NodeFile elsewhere',
    mended: 'sound',
    files: {
      'clusters/eu-1.yaml': soundEnvironment['clusters/eu-1.yaml']!.replace(
        '{type: NodeFile}',
        '{type: NodeFile, in: ⟦eu-1}',
      ),
    },
  },
];
