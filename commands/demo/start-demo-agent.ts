import { spawn } from 'node:child_process';

/** One of the lines that the agent logs; those of level `info` are transitions. */
export interface AgentLine {
  level: string;
  from: string;
  to: string;
  reason: string;
}

/** A running agent. */
export interface DemoAgent {
  /** Ends it, and returns when it is gone. */
  stop(): Promise<void>;
}

export interface DemoAgentOptions {
  /** The path of agent.sh. */
  script: string;
  env: Readonly<Record<string, string | undefined>>;
  onLine(line: AgentLine): void;
  /** What it, or its shell, says besides. */
  onNoise(text: string): void;
}

/**
 * The agent must not outlive the demo, even if that is killed: it ends when the pipe to its guard does. A session of
 * its own keeps the terminal's Ctrl-C from it, so that the demo takes everything down in order.
 */
const guard = 'sh "$1" & agent=$!; cat >/dev/null; kill -TERM "$agent"; wait "$agent"';

/** Starts the agent under the `sh` of the path, as its pod does, with environment variables in place of mounts. */
export function startDemoAgent({ script, env, onLine, onNoise }: DemoAgentOptions): DemoAgent {
  const child = spawn('sh', ['-c', guard, 'sh', script], {
    env,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', (error) => {
      onNoise(`${error.message}\n`);
      resolve();
    });
  });
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (line.startsWith('{')) onLine(JSON.parse(line) as AgentLine);
      else onNoise(`${line}\n`);
    }
  });
  child.stderr.setEncoding('utf8').on('data', onNoise);
  // A guard that is gone already has nothing to be told.
  child.stdin.on('error', () => {});
  return {
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
