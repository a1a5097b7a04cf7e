import type { Revision } from './revision.ts';
import type { AgentLine } from './start-demo-agent.ts';
import type { FileEvent } from './start-demo-server.ts';

/** One thing that happened on a node, and how many milliseconds after the revision was applied. */
export interface Step {
  name: 'written' | 'seen' | 'loaded' | 'proven' | 'refused' | 'restored' | 'unproven';
  after: number;
}

/** The states in which an agent stays until somebody does something. */
const finalStates = new Set([
  'blocked',
  'broken',
  'refused',
  'rejected',
  'restart',
  'unconfigured',
  'unseen',
]);

/** How far a revision has come on one node: written → seen → loaded → proven, or refused and restored. */
export class NodeProgress {
  readonly name: string;
  readonly #revision: Revision;
  readonly #applied: number;
  readonly steps: Step[] = [];
  /** Why it is not proven. */
  reason = '';
  /** Why the API server refused it. */
  refusal = '';
  #rejected = false;

  constructor(name: string, revision: Revision, applied: number) {
    this.name = name;
    this.#revision = revision;
    this.#applied = applied;
  }

  /** Whether nothing more will happen by itself. */
  get isOver(): boolean {
    return this.has('proven') || this.has('unproven') || (this.#rejected && this.has('restored'));
  }

  has(name: Step['name']): boolean {
    return this.steps.some((step) => step.name === name);
  }

  noteFile({ kind, hash, at, writtenAt, reason }: FileEvent): void {
    if (hash !== this.#revision.hash) {
      if (kind === 'seen' && this.has('refused')) this.#note('restored', at);
      return;
    }
    if (kind === 'seen') this.#note('written', Math.min(writtenAt, at));
    this.#note(kind, at);
    this.refusal = reason ?? this.refusal;
  }

  noteAgent({ level, to, reason }: AgentLine): void {
    if (level !== 'info') return;
    this.reason = reason;
    if (to === 'proven') this.#note('proven', Date.now());
    else if (to === 'rejected' && this.has('refused')) this.#rejected = true;
    else if (finalStates.has(to)) this.#note('unproven', Date.now());
  }

  #note(name: Step['name'], at: number): void {
    if (!this.has(name)) this.steps.push({ name, after: Math.max(0, Math.round(at - this.#applied)) });
  }
}
