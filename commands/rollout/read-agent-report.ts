import type { NodeStatus } from './rollout-status.ts';

/** What an agent last said of itself. */
export interface AgentReport {
  state: string;
  stage: NodeStatus['stage'];
  reason: string;
  /** When it came into this state, as milliseconds since 1970; absent where the log has no times. */
  since?: number;
}

/** How far the document has come when the agent is in a state; in any other it has not been written, or was taken back. */
const stageOf: Readonly<Record<string, NodeStatus['stage']>> = {
  proving: 'written',
  unseen: 'written',
  restart: 'written',
  waiting: 'seen',
  rejected: 'seen',
  proven: 'loaded',
};

/**
 * The last transition in an agent's log (`templates/agent/report.sh`). While the API server is away the state is
 * `unknown`, and the document is where it was before.
 *
 * @param log lines as the log of a pod gives them with `timestamps=true`; what is no transition is passed over
 */
export function readAgentReport(log: string): AgentReport | undefined {
  let report: AgentReport | undefined;
  for (const line of log.split('\n')) {
    const transition = readTransition(line);
    if (transition === undefined) continue;
    const { to, reason, time } = transition;
    const stage = to === 'unknown' ? (report?.stage ?? 'nothing') : (stageOf[to] ?? 'nothing');
    const since = to === report?.state ? report.since : time;
    report = { state: to, stage, reason, ...(since !== undefined && { since }) };
  }
  return report;
}

function readTransition(line: string): { to: string; reason: string; time?: number } | undefined {
  const start = line.indexOf('{');
  if (start < 0) return undefined;
  try {
    const { to, reason, level } = JSON.parse(line.slice(start)) as Record<string, unknown>;
    if (typeof to !== 'string' || typeof reason !== 'string' || level !== 'info') return undefined;
    const time = Date.parse(line.slice(0, start).trim());
    return { to, reason, ...(!Number.isNaN(time) && { time }) };
  } catch {
    return undefined;
  }
}
