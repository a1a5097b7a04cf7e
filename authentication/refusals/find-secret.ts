/** A secret in a text. */
export interface Secret {
  readonly rule: 'private-key' | 'secret-material';
  /** What it is, with its article. */
  readonly what: string;
  /** Where it starts. */
  readonly offset: number;
}

interface Form extends Omit<Secret, 'offset'> {
  readonly form: RegExp;
  /** What the text has to contain as well, wherever. */
  readonly beside?: RegExp;
}

/**
 * Forms that nothing but a secret has. Each is long or marked enough that a name, a URL or an expression cannot have
 * it by chance; a secret without a form of its own is not found.
 */
const forms: readonly Form[] = [
  { rule: 'private-key', what: 'a private key', form: /-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----/ },
  { rule: 'private-key', what: 'a private key', form: /\bPuTTY-User-Key-File-\d/ },
  // "-----BEGIN … PRIVATE KEY", and keys in DER, in Base64.
  {
    rule: 'private-key',
    what: 'a private key in Base64',
    form: /LS0tLS1CRUdJTi(?:BQUklWQVRFIEtFWS|BSU0EgUFJJVkFURSBLRVkt|BFQyBQUklWQVRFIEtFWS0t|BPUEVOU1NIIFBSSVZBVEUgS0VZ)/,
  },
  {
    rule: 'private-key',
    what: 'a private key in Base64',
    form: /\bMII[A-Za-z0-9+/]{2}(?:QIBADANBgkqhkiG9w0BAQEFAASC|[A-Za-z0-9+/]IBAAKC[AQ])/,
  },
  {
    rule: 'private-key',
    what: 'a private key in Base64',
    form: /\bMI[GH][A-Za-z0-9+/]{1,3}AgEAM(?:BMGByqGSM49AgEGCCqGSM49AwEHBG|BAGByqGSM49AgEGBSuBBAA)/,
  },
  {
    rule: 'private-key',
    what: 'a private key in Base64',
    form: /\b(?:MHcCAQEEI|MIGkAgEBBD|MIHcAgEBBE)[A-Za-z0-9+/]/,
  },
  {
    rule: 'private-key',
    what: 'a private JSON Web Key',
    form: /"d"\s*:\s*"[\w-]{20,}"/,
    beside: /"kty"\s*:\s*"(?:RSA|EC|OKP)"/,
  },
  {
    rule: 'secret-material',
    what: 'a symmetric JSON Web Key',
    form: /"k"\s*:\s*"[\w-]{16,}"/,
    beside: /"kty"\s*:\s*"oct"/,
  },
  {
    rule: 'secret-material',
    what: 'an age identity',
    form: /AGE-SECRET-KEY-(?:PQ-)?1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{50,}/,
  },
  {
    rule: 'secret-material',
    what: 'a kubeconfig with its credentials',
    form: /\bclient-key-data["']?\s*:\s*["']?[A-Za-z0-9+/]{20,}/,
  },
  {
    rule: 'secret-material',
    what: 'a JSON Web Token',
    form: /(?<![\w-])eyJ[\w-]{10,2000}\.eyJ[\w-]{10,8000}\.[\w-]{20,}/,
  },
  {
    rule: 'secret-material',
    what: 'a GitHub token',
    form: /\b(?:gh[opusr]_[A-Za-z0-9]{36,}|github_pat_\w{50,})/,
  },
  {
    rule: 'secret-material',
    what: 'a GitLab token',
    form: /\bgl(?:pat|dt|rt|oas|cbt|ptt|ft|imt|soat|agent|ffct)-[\w-]{20,}/,
  },
  { rule: 'secret-material', what: 'an AWS access key', form: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/ },
  {
    rule: 'secret-material',
    what: 'a Google credential',
    form: /\b(?:AIza[\w-]{35}|GOCSPX-[\w-]{28}|ya29\.[\w-]{30,})/,
  },
  {
    rule: 'secret-material',
    what: 'an Entra client secret',
    form: /(?<![\w~.-])[\w~.-]{3}[78]Q~[\w~.-]{31,34}(?![\w~.-])/,
  },
  { rule: 'secret-material', what: 'a Slack token', form: /\bxox[abeoprs]-[\w-]{20,}/ },
  { rule: 'secret-material', what: 'a Vault token', form: /\bhv[sbr]\.[\w-]{24,}/ },
  {
    rule: 'secret-material',
    what: 'a package registry token',
    form: /\b(?:npm_[A-Za-z0-9]{36}|pypi-AgE[\w-]{50,}|dckr_pat_[\w-]{20,})/,
  },
  { rule: 'secret-material', what: 'a DigitalOcean token', form: /\bdo[opr]_v1_[0-9a-f]{64}\b/ },
  {
    rule: 'secret-material',
    what: 'a password in a URL',
    form: /\bhttps?:\/\/[^\s/@:"'{}]{1,200}:[^\s/@"'{}]{6,200}@/,
  },
  {
    rule: 'secret-material',
    what: 'a client secret',
    form: /\bclient[-_]?secret["']?\s*[:=]\s*["']?(?=[\w~.+/-]*\d)[\w~.+/-]{16,}/i,
  },
];

/**
 * What the forms contain, found much faster than they are: most texts have none of it. Of keys in DER it is what
 * certificates do not have, which begin alike. Two patterns, because one with as many beginnings is slower than both.
 */
const capitals =
  /PRIVATE KEY|PuTTY|LS0tLS1CRUdJTi|QIBADANBg|IBAAKC[AQ]|AgEAMB|MHcCAQEEI|MIGkAgEBB|MIHcAgEBB|SECRET-KEY|A(?:KIA|SIA)|AIza|GOCSPX/;
const letters =
  /"kty"|client-key-data|eyJ|gh[opusr]_|github_pat_|\bgl(?:pat|dt|rt|oas|cbt|ptt|ft|imt|soat|agent|ffct)-|ya29|[78]Q~|xox|\bhv[sbr]\.|npm_|pypi-|dckr_|_v1_/;
const password = /:[^\s/@"']{6,200}@/;
const clientSecret = /client[-_]?secret/i;

function hasTrace(text: string): boolean {
  if (capitals.test(text) || letters.test(text) || clientSecret.test(text)) return true;
  return text.includes('@') && password.test(text);
}

/** The first secret in a text; undefined where none has a form that can be recognised. */
export function findSecret(text: string): Secret | undefined {
  if (!hasTrace(text)) return undefined;
  let first: Secret | undefined;
  for (const { form, beside, rule, what } of forms) {
    const offset = beside?.test(text) === false ? undefined : form.exec(text)?.index;
    if (offset !== undefined && (first === undefined || offset < first.offset))
      first = { rule, what, offset };
  }
  return first;
}
