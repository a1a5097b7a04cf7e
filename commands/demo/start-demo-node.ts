import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidationOptions } from '../../authentication/validation-options.ts';
import { makeCertificate } from './make-certificate.ts';
import type { Revision } from './revision.ts';
import { type AgentLine, type DemoAgent, startDemoAgent } from './start-demo-agent.ts';
import { type FileEvent, startDemoServer } from './start-demo-server.ts';

/** A directory that plays a control-plane node, with its API server and its agent. */
export interface DemoNode {
  name: string;
  /** The file that its API server reads. */
  file: string;
  /** Replaces the agent by one for another revision, as the DaemonSet's rollout replaces a pod. */
  roll(revision: Revision): Promise<void>;
  stop(): Promise<void>;
}

export interface DemoNodeOptions {
  name: string;
  /** An empty folder of its own. */
  folder: string;
  /** The folder with the agent's scripts. */
  scripts: string;
  /** What bootstrap put on the node. */
  first: Revision;
  env: Readonly<Record<string, string | undefined>>;
  validation: ValidationOptions;
  onFile(event: FileEvent): void;
  onAgent(line: AgentLine): void;
  onNoise(text: string): void;
}

const fileName = 'authentication.yaml';

/** Prepares a node as an administrator does and starts its API server; the agent comes with the first roll. */
export async function startDemoNode(options: DemoNodeOptions): Promise<DemoNode> {
  const { name, folder, scripts, first, validation, onFile, onAgent, onNoise } = options;
  const at = (part: string) => join(folder, part);
  for (const part of ['etc-trustplane', 'api']) mkdirSync(at(part), { recursive: true });
  const file = join(at('etc-trustplane'), fileName);
  writeFileSync(file, first.document, { mode: 0o600 });
  const certificate = makeCertificate(['kubernetes.default.svc']);
  const token = randomBytes(16).toString('hex');
  writeFileSync(join(at('api'), 'ca.crt'), certificate.certificate);
  writeFileSync(join(at('api'), 'token'), token, { mode: 0o600 });
  const server = await startDemoServer({ file, certificate, token, validation, onFile });
  let agent: DemoAgent | undefined;
  let pods = 0;
  return {
    name,
    file,
    roll: async (revision) => {
      await agent?.stop();
      const pod = at(`pod-${++pods}`);
      const [configuration, run] = [join(pod, 'configuration'), join(pod, 'run')];
      for (const part of [configuration, run]) mkdirSync(part, { recursive: true });
      writeFileSync(join(configuration, fileName), revision.document);
      writeFileSync(join(configuration, 'anonymous'), revision.anonymous);
      // No issuer is asked: the demo stays on this machine.
      writeFileSync(join(configuration, 'preflight'), '');
      agent = startDemoAgent({
        script: join(scripts, 'agent.sh'),
        env: {
          PATH: options.env.PATH,
          TRUSTPLANE_FILE: fileName,
          TRUSTPLANE_API_PORT: String(server.port),
          TRUSTPLANE_NODE_IP: '127.0.0.1',
          TRUSTPLANE_NODE_NAME: name,
          TRUSTPLANE_OWNER: 'trustplane-system/trustplane-sync',
          TRUSTPLANE_REVISION: `demo-${pods}`,
          TRUSTPLANE_CONFIGURATION_DIRECTORY: configuration,
          TRUSTPLANE_API_DIRECTORY: at('api'),
          TRUSTPLANE_HOST_DIRECTORY: at('etc-trustplane'),
          TRUSTPLANE_RUN_DIRECTORY: run,
          TRUSTPLANE_TERMINATION_LOG: join(pod, 'termination-log'),
        },
        onLine: onAgent,
        onNoise,
      });
    },
    stop: async () => {
      await agent?.stop();
      await server.stop();
    },
  };
}
