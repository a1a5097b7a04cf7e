import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { findPart } from '../../lab/find-part.ts';

/** What the oracle can be asked; see `test/parts/oracle`. */
export interface OracleRequest {
  readonly operation: 'decode' | 'validate' | 'evaluate' | 'authenticate';
  /** In base64. */
  readonly document?: string;
  readonly disallowedIssuers?: readonly string[];
  readonly egressSelectorTypes?: readonly string[];
  readonly keys?: unknown;
  readonly tokens?: readonly string[];
  readonly expression?: string;
  readonly environment?: 'claims' | 'user';
  readonly mustBeBool?: boolean;
  /** JSON text, so that numbers stay as they are written. */
  readonly input?: string;
}

export interface OracleAnswer {
  readonly panic?: string;
  readonly loadError?: string;
  readonly validationError?: string;
  readonly buildError?: string;
  readonly configuration?: unknown;
  readonly refused?: string;
  readonly type?: string;
  readonly value?: unknown;
  readonly failed?: string;
  readonly answers?: readonly {
    readonly error?: string;
    readonly user?: {
      readonly username: string;
      readonly uid: string;
      readonly groups: readonly string[] | null;
      readonly extra: Readonly<Record<string, readonly string[]>> | null;
    };
  }[];
}

/** Upstream's own code for one Kubernetes minor, as a process that answers in order. */
export interface Oracle {
  ask(request: OracleRequest): Promise<OracleAnswer>;
  stop(): void;
}

/** Starts the oracle of 1.`minor`; undefined when it is not built. */
export function startOracle(minor: number): Oracle | undefined {
  const binary = findPart(`oracle-1.${minor}`);
  if (binary === undefined) return undefined;
  const child = spawn(binary, { stdio: ['pipe', 'pipe', 'inherit'], env: { TZ: 'UTC' } });
  const waiting: ((line: string) => void)[] = [];
  let ended: string | undefined;
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line));
  child.on('exit', (code, signal) => {
    ended = `{"panic":"the oracle ended: ${code ?? signal}"}`;
    for (const resolve of waiting.splice(0)) resolve(ended);
  });
  child.stdin.on('error', () => undefined);
  return {
    ask: async (request) => {
      const { input, ...others } = request;
      const text = JSON.stringify(others);
      const line = input === undefined ? text : `${text.slice(0, -1)},"input":${input}}`;
      const answer = await new Promise<string>((resolve) => {
        if (ended !== undefined) return resolve(ended);
        waiting.push(resolve);
        child.stdin.write(`${line}\n`);
      });
      return JSON.parse(answer) as OracleAnswer;
    },
    stop: () => child.kill(),
  };
}
