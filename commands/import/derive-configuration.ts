import { chooseApiVersion } from '../../authentication/choose-api-version.ts';
import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';
import { decodeConfiguration } from '../../authentication/decode/decode-configuration.ts';
import { fieldsByVersion } from '../../authentication/fields-by-version.ts';
import { printFieldError } from '../../authentication/print-field-error.ts';
import { validateConfiguration } from '../../authentication/validate-configuration.ts';
import type { ValidationOptions } from '../../authentication/validation-options.ts';
import { platforms } from '../../model/platforms.ts';
import { validateFile } from '../../model/validate/validate-file.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { configureFromFlags } from './configure-from-flags.ts';
import { findNodePath } from './find-node-path.ts';
import type { ImportSource } from './import-source.ts';
import type { NodeFiles } from './node-files.ts';
import type { Remark } from './remark.ts';
import { SourceFault } from './source-fault.ts';

/** What the API server of a source has in force. */
export interface DerivedConfiguration {
  configuration: AuthenticationConfiguration;
  /** Where the CA of the one issuer lies that could not be read. */
  unreadAuthority?: string;
  remarks: readonly Remark[];
}

/**
 * The AuthenticationConfiguration that the API server of a source has in force: the document that it reads, or what it
 * makes of its flags. Nothing of what is written later is looked at, so that the two can be compared.
 *
 * @throws SourceFault where that API server would not start with it, or nobody logs in with a token
 */
export function deriveConfiguration(
  source: ImportSource,
  facts: {
    readonly minor: number;
    readonly serviceAccountIssuers: readonly string[];
    readonly today: string;
  },
  files: NodeFiles,
): DerivedConfiguration {
  const given = source.arguments ?? [];
  const flags = configureFromFlags(given);
  const options: ValidationOptions = {
    minor: facts.minor,
    disallowedIssuers: facts.serviceAccountIssuers,
    anonymousAuthFlagSet:
      platforms[source.platform].anonymousFlag !== 'dropped' &&
      given.some(({ name }) => name === 'anonymous-auth'),
  };
  if (flags === undefined)
    return deriveFromDocument(source, findDocument(source, files), options, facts.today);
  const remarks: Remark[] = [...flags.remarks];
  const authority = flags.authorityFile && readAuthority(source, flags.authorityFile, files);
  const { authenticator } = flags;
  const anonymous = carryAnonymousFlag(source, facts.minor, remarks);
  const configuration: AuthenticationConfiguration = {
    // What upstream makes of flags never was a text, and has no version; validation here asks for one.
    apiVersion: chooseApiVersion(facts.minor),
    kind: 'AuthenticationConfiguration',
    jwt: [
      authority?.text === undefined
        ? authenticator
        : { ...authenticator, issuer: { ...authenticator.issuer, certificateAuthority: authority.text } },
    ],
    ...(anonymous !== undefined && { anonymous: { enabled: anonymous } }),
  };
  const errors = validateConfiguration(configuration, { ...options, anonymousAuthFlagSet: false });
  if (errors.length > 0) {
    throw new SourceFault(
      ...errors.map(
        (error) =>
          `${source.name}: kube-apiserver does not start with these --oidc-* flags: ${printFieldError(error)}. Correct what is in force first.`,
      ),
    );
  }
  remarks.push({
    kind: 'next',
    text: 'Take the --oidc-* flags away in the same edit in which --authentication-config is set: with both an API server does not start. `trustplane bootstrap` prints the edit.',
  });
  return {
    configuration,
    ...(authority?.text === undefined && authority !== undefined && { unreadAuthority: authority.path }),
    remarks,
  };
}

function findDocument(source: ImportSource, files: NodeFiles): { name: string; bytes: Buffer } {
  if (source.document !== undefined) return source.document;
  const named = source.arguments?.findLast(({ name, value }) => name === 'authentication-config' && value);
  if (named === undefined) {
    throw new SourceFault(
      `${source.name}: neither an --oidc-* flag nor --authentication-config is set there, so nobody logs in with a token of an issuer, and there is nothing to import. To start from nothing: trustplane init`,
    );
  }
  const path = findNodePath(named.value!, source.mounts);
  const read = files.read(path);
  if ('bytes' in read) return { name: read.path, bytes: read.bytes };
  throw new SourceFault(
    `${named.place}: the API server reads ${escapeInvisible(path)}, and ${read.reason}. Copy it here and import it (trustplane import FILE), or name the folder below which the node's files lie: --root DIR.`,
  );
}

function deriveFromDocument(
  source: ImportSource,
  document: { name: string; bytes: Buffer },
  options: ValidationOptions,
  today: string,
): DerivedConfiguration {
  const name = escapeInvisible(document.name);
  const all = { ...options, upstreamOnly: true, today, internal: true };
  const faults = validateFile({ path: document.name, bytes: document.bytes }, all).filter(
    ({ origin }) => origin === 'upstream',
  );
  const { configuration, rest } = decodeConfiguration(document.bytes, options.minor);
  if (faults.length > 0 || configuration === undefined) {
    throw new SourceFault(
      ...faults.map(
        ({ message, line = 1, column = 1 }) =>
          `${name}:${line}:${column}: kube-apiserver 1.${options.minor} does not load it: ${message}`,
      ),
    );
  }
  const remarks: Remark[] = [];
  if (rest !== undefined) {
    remarks.push({
      kind: 'lost',
      place: `${name}:${rest.line}:${rest.column}`,
      text: 'What stands behind the first YAML document: kube-apiserver does not read it either.',
    });
  }
  if (/(^|\s)#/m.test(document.bytes.toString('utf8').split(/^---/m)[0] ?? ''))
    remarks.push({ kind: 'lost', place: name, text: 'Comments.' });
  const { platform, arguments: given } = source;
  const read = given?.findLast(({ name: flag, value }) => flag === 'authentication-config' && value);
  if (read !== undefined && source.profile === undefined) {
    remarks.push({
      kind: 'next',
      place: read.place,
      text: `The API servers read ${read.value} today. The agent has a directory of its own, /etc/trustplane, which no other program writes to: \`trustplane bootstrap\` prints what to set once on each node.`,
    });
  }
  if (platforms[platform].anonymousFlag === 'dropped' && configuration.anonymous === undefined) {
    remarks.push({
      kind: 'next',
      text: `The document has no anonymous block, and ${platform} leaves --anonymous-auth=false out where there is a document: requests without credentials are let in today. Write spec.anonymous into the Cluster when that is to end.`,
    });
  }
  return { configuration, remarks };
}

/** The text of the CA's file, or where it would be. */
function readAuthority(
  source: ImportSource,
  { value, place }: { readonly value: string | undefined; readonly place: string },
  files: NodeFiles,
): { path: string; text?: string } {
  const path = findNodePath(value!, source.mounts);
  const read = files.read(path);
  if ('bytes' in read) return { path, text: read.bytes.toString('utf8') };
  if (source.hasNodeFiles && files.isChosen) {
    throw new SourceFault(
      `${place}: --oidc-ca-file is ${escapeInvisible(path)} on the node, and ${read.reason}. Put it there, or leave --root out.`,
    );
  }
  return { path };
}

/**
 * What `anonymous` has to say so that requests without credentials are treated as before: RKE2 and k3s set
 * --anonymous-auth=false, and leave it out as soon as there is a document. Elsewhere the flag stays.
 */
function carryAnonymousFlag(source: ImportSource, minor: number, remarks: Remark[]): boolean | undefined {
  if (platforms[source.platform].anonymousFlag !== 'dropped') return undefined;
  const flag = source.arguments?.findLast(({ name }) => name === 'anonymous-auth');
  const enabled = flag !== undefined && flag.value !== 'false';
  if (minor >= fieldsByVersion.anonymousByDefault) return enabled;
  if (!enabled) {
    remarks.push({
      kind: 'lost',
      text: `--anonymous-auth=false: ${source.platform} leaves it out where there is a document, and a document cannot say it before Kubernetes 1.${fieldsByVersion.anonymousByDefault}. Requests without credentials will be let in; RBAC still decides what they may do.`,
    });
  }
  return undefined;
}
