import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseArguments } from '../../commands/parse-arguments.ts';
import { validate } from '../../commands/validate.ts';
import type { Comparison } from '../authentication/differential/comparison.ts';
import { TallyKeeper } from '../authentication/differential/tally.ts';
import { testWorld } from '../commands/test-world.ts';
import { findFreePort } from '../lab/find-free-port.ts';
import { findPart } from '../lab/find-part.ts';
import { type ControlPlaneCertificates, makeCertificates } from '../lab/make-certificates.ts';
import { judgeByApiServer } from './judge-by-api-server.ts';
import { type RepositoryDocument, repositoryDocuments } from './repository-documents.ts';

const everything = process.env.TRUSTPLANE_ALL_RELEASES === '1';
/** One of how many folders is taken, when not all are; of a folder it is the first good and the first bad file. */
const servers = [
  { part: 'kube-apiserver', minor: 36, every: 1 },
  { part: 'kube-apiserver-1.33', minor: 33, every: 4 },
];
/** All types are configured, as `validate` takes for granted where it is not told. */
const egressSelectors = {
  apiVersion: 'apiserver.k8s.io/v1beta1',
  kind: 'EgressSelectorConfiguration',
  egressSelections: ['cluster', 'controlplane', 'etcd'].map((name) => ({
    name,
    connection: { proxyProtocol: 'Direct' },
  })),
};

/** A line of Go source that changes from build to build, and a line of its own before the errors of the YAML. */
const aside = / in scheme "[^"]*"$|yaml: unmarshal errors:\n {2}/;

function takeSample(every: number): readonly RepositoryDocument[] {
  if (everything) return repositoryDocuments;
  const groups = [...new Set(repositoryDocuments.map(({ group }) => group))];
  return groups
    .filter((_, index) => index % every === 0)
    .flatMap((group) => {
      const documents = repositoryDocuments.filter((document) => document.group === group);
      const bad = documents.find(({ name }) => name.includes('/bad'));
      const good = documents.find(({ name }) => !name.includes('/bad'));
      return [bad, good].filter((document) => document !== undefined);
    });
}

describe.each(servers)('$part, started on the documents of this repository', ({ part, minor, every }) => {
  const binary = findPart(part);
  if (binary === undefined) {
    console.warn(`SKIPPED: no document is shown to a server, because TRUSTPLANE_PARTS_BIN has no ${part}`);
  }
  let folder: string;
  let certificates: ControlPlaneCertificates;
  let port: number;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trustplane-documents-'));
    certificates = makeCertificates(folder);
    port = await findFreePort();
    writeFileSync(join(folder, 'egress.yaml'), JSON.stringify(egressSelectors));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What differs between both for one document. */
  async function judge({ text }: RepositoryDocument, name: string): Promise<Comparison> {
    const stated = [...text.matchAll(/ --service-account-issuer (\S+)/g)].map((each) => each[1]!);
    const issuers =
      /^# validate: /.test(text) && stated.length > 0 ? stated : ['https://kubernetes.default.svc'];
    mkdirSync(join(folder, name));
    const document = join(folder, name, 'authentication.yaml');
    writeFileSync(document, text);
    const said = await judgeByApiServer({
      ...{ binary: binary!, certificates, folder: join(folder, name), port, document },
      ...{ egressSelectors: join(folder, 'egress.yaml'), serviceAccountIssuers: issuers },
    });
    const flags = issuers.flatMap((issuer) => ['--service-account-issuer', issuer]);
    const asked = [document, '--upstream-only', '-o', 'json', '--kubernetes', `1.${minor}`, ...flags];
    const { stdout } = await validate.run(parseArguments(validate, asked), testWorld(folder));
    const { diagnostics } = JSON.parse(stdout!) as {
      diagnostics: { severity: string; message: string }[];
    };
    const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    const ours = errors.length > 1 ? `[${[...new Set(errors)].join(', ')}]` : errors.join('');
    if (said === undefined) return { verdict: ours === '' ? 'same' : 'stricter', ours, upstream: '' };
    const upstream = said.replace(aside, '');
    return { verdict: ours === '' ? 'looser' : 'same', sameWords: ours === upstream, ours, upstream };
  }

  const sample = takeSample(every);
  it.skipIf(binary === undefined)(
    `takes and refuses as validate --upstream-only does: ${sample.length} of ${repositoryDocuments.length}`,
    async () => {
      const waiting = [...sample.entries()];
      const keeper = new TallyKeeper('server', minor);
      const differences: string[] = [];
      const work = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          const [index, document] = next;
          const comparison = await judge(document, `${index}`);
          keeper.add(comparison);
          const { verdict, ours, upstream } = comparison;
          // A server that starts says `issuer.url` of its own issuer, and one that reloads `jwt[0].issuer.url`.
          if (verdict === 'same' && (ours.includes(upstream) || upstream.includes(ours))) continue;
          differences.push(`${document.name}\n  here:   ${ours}\n  server: ${upstream}`);
        }
      };
      await Promise.all([work(), work()]);
      expect(differences).toEqual([]);
      keeper.write();
    },
  );
});
