import { isUtf8 } from 'node:buffer';
import { isAbsolute, relative, resolve } from 'node:path';
import type { AnonymousAuthConfig } from '../authentication/configuration.ts';
import { decodeConfiguration } from '../authentication/decode/decode-configuration.ts';
import { knownMinors } from '../authentication/kubernetes-version.ts';
import type { ValidationOptions } from '../authentication/validation-options.ts';
import type { Diagnostic } from '../model/diagnostics/diagnostic.ts';
import { unwrapObjects } from '../model/validate/unwrap-objects.ts';
import { unwrapTalosDocument } from '../model/validate/unwrap-talos-document.ts';
import { validateCarried } from '../model/validate/validate-carried.ts';
import { type ValidateFileOptions, validateFile } from '../model/validate/validate-file.ts';
import { chooseColor } from './choose-color.ts';
import type { Arguments, Command, World } from './command.ts';
import { exitCodeOf } from './exit-code-of.ts';
import { readNamedFile } from './files/read-named-file.ts';
import type { Outcome } from './outcome.ts';
import { readKubernetesVersion } from './read-kubernetes-version.ts';
import { escapeInvisible } from './report/escape-invisible.ts';
import { printReport, type ReportFormat, reportFormats } from './report/print-report.ts';
import { UsageError } from './usage-error.ts';

const newest = knownMinors.at(-1)!;

/** `trustplane validate`: what kube-apiserver, and Trustplane on top, have against files as they are. */
export const validate: Command = {
  name: 'validate',
  usage:
    'FILE… [--kubernetes VERSION] [--service-account-issuer URL]… [--egress-selector TYPE]… [--anonymous-auth-flag] [--initial FILE] [--internal] [--upstream-only] [-o FORMAT]',
  summary: 'Report what an API server has against AuthenticationConfiguration files, and what Trustplane has',
  description: `FILE is what kube-apiserver reads with --authentication-config, or - for stdin. Of a document KubeAuthenticationConfig
of Talos, which checks little of it, that is what Talos makes of its configuration, and it must restrict requests
without credentials as the one of Talos does; of ConfigMaps and Secrets, as \`kubectl get configmap NAME -o yaml\` and
\`trustplane render\` print them, each document that they carry. The flags say what is known of the API server that is
to read it. Findings that are not kube-apiserver's own are marked; with --upstream-only there are none, except where
Trustplane cannot tell. Warnings alone leave the exit code 0.`,
  positionals: { min: 1, max: Number.POSITIVE_INFINITY, complete: 'file' },
  flags: [
    {
      name: 'kubernetes',
      value: 'VERSION',
      summary: `The version of the oldest API server that reads the files; 1.${newest}, the newest known, by default.`,
    },
    {
      name: 'service-account-issuer',
      value: 'URL',
      summary: "The API server's own --service-account-issuer, once for each.",
      multiple: true,
    },
    {
      name: 'egress-selector',
      value: 'TYPE',
      summary: 'A type that its --egress-selector-config-file configures, once for each; without it all are.',
      choices: ['cluster', 'controlplane', 'etcd'],
      multiple: true,
    },
    {
      name: 'anonymous-auth-flag',
      summary: 'The API server is started with --anonymous-auth, whatever its value.',
    },
    {
      name: 'initial',
      value: 'FILE',
      summary: 'The file that the API server was started with: the others are to be loaded while it runs.',
    },
    { name: 'internal', summary: "The issuers' hosts may be those of a private network." },
    {
      name: 'upstream-only',
      summary: "Only what kube-apiserver itself says, and no rule of Trustplane's own.",
    },
    {
      name: 'output',
      short: 'o',
      value: 'FORMAT',
      summary: 'The format of the report; text by default.',
      choices: reportFormats,
    },
  ],
  run: validateFiles,
};

function validateFiles({ positionals, flags }: Arguments, world: World): Outcome {
  const format = (flags.output ?? 'text') as ReportFormat;
  const minor = flags.kubernetes === undefined ? newest : readKubernetesVersion(String(flags.kubernetes));
  const options = {
    ...readOptions(flags, minor, world),
    upstreamOnly: flags['upstream-only'] === true,
    today: world.today,
    internal: flags.internal === true,
  };
  const files = [...new Set(positionals)].map((name) => ({
    path: nameFile(name, world.cwd),
    bytes: readNamedFile(name, world),
  }));
  const judged = files.map((file) => judge(file, options));
  const diagnostics = judged.flatMap((each) => each.diagnostics);
  const chosen =
    flags.kubernetes === undefined ? ', the newest that is known; --kubernetes names another' : '';
  const asked = `Asked as Kubernetes 1.${minor}${chosen}.\n`;
  const exitCode = exitCodeOf(diagnostics);
  if (format === 'text' && diagnostics.length === 0) {
    const rest = options.upstreamOnly ? '' : ', and nothing else speaks against it';
    const lines = judged.flatMap(({ names }) =>
      names.map((name) => `${escapeInvisible(name)}: kube-apiserver 1.${minor} loads it${rest}.\n`),
    );
    return { exitCode, stdout: lines.join('') + asked };
  }
  const texts = new Map(files.map(({ path, bytes }) => [path, bytes.toString()]));
  const color = chooseColor(world.env, world.terminal.stdout);
  const report = printReport(format, diagnostics, { texts, color, kubernetes: `1.${minor}` });
  if (format === 'text') return { exitCode, stdout: report + asked };
  return { exitCode, stdout: report, ...(chosen !== '' && { stderr: asked }) };
}

interface NamedFile {
  path: string;
  bytes: Buffer;
}

/** What speaks against a file, or the documents that objects in it carry, and what each is called. */
function judge(
  { path, bytes }: NamedFile,
  options: ValidateFileOptions,
): { names: string[]; diagnostics: Diagnostic[] } {
  const text = bytes.toString();
  const carried = isUtf8(bytes) ? unwrapObjects(text) : [];
  if (carried.length > 0) {
    return {
      names: carried.map(({ carrier, start }) => `${path}:${start.line}: ${carrier}`),
      diagnostics: carried.flatMap((each) => validateCarried(path, each, options)),
    };
  }
  const unwrapped = unwrapTalosDocument(text);
  if (unwrapped === undefined) return { names: [path], diagnostics: validateFile({ path, bytes }, options) };
  const talos = { line: unwrapped.line, column: 1 };
  const file = { path, bytes: Buffer.from(unwrapped.text) };
  return { names: [path], diagnostics: validateFile(file, { ...options, talos }) };
}

/** What messages and reports call a file: its path from where the command was started, if it is below. */
function nameFile(name: string, cwd: string): string {
  if (name === '-') return 'stdin';
  const path = relative(cwd, resolve(cwd, name)).replaceAll('\\', '/');
  return path === '' || path.startsWith('../') || isAbsolute(path) ? name : path;
}

function readOptions(flags: Arguments['flags'], minor: number, world: World): ValidationOptions {
  const types = flags['egress-selector'] as readonly string[] | undefined;
  const initial = flags.initial as string | undefined;
  return {
    minor,
    disallowedIssuers: (flags['service-account-issuer'] ?? []) as readonly string[],
    anonymousAuthFlagSet: flags['anonymous-auth-flag'] === true,
    ...(types !== undefined && { egressSelectorTypes: types }),
    ...(initial !== undefined && { initialAnonymous: readInitial(initial, minor, world) }),
  };
}

function readInitial(name: string, minor: number, world: World): AnonymousAuthConfig | null {
  if (name === '-') throw new UsageError('--initial takes a file, not stdin.');
  const { configuration, error } = decodeConfiguration(readNamedFile(name, world), minor);
  if (configuration !== undefined) return configuration.anonymous ?? null;
  const { message, line, column } = error!;
  throw new UsageError(
    `No API server can have been started with --initial ${escapeInvisible(`${name}:${line}:${column}: ${message}`)}.`,
  );
}
