import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidationOptions } from '../../authentication/validation-options.ts';
import { agentScripts } from '../../generators/generated/templates.ts';
import type { World } from '../command.ts';
import { NodeProgress } from './node-progress.ts';
import { ProgressDisplay } from './progress-display.ts';
import type { Revision } from './revision.ts';
import { type DemoNode, startDemoNode } from './start-demo-node.ts';

const names = ['node-1', 'node-2', 'node-3'];
const patience = 30_000;

export interface DemoFleetOptions {
  /** An empty folder for the nodes. */
  folder: string;
  first: Revision;
  validation: ValidationOptions;
  world: World;
  /** Ends every wait. */
  stopped: AbortSignal;
}

/** Three nodes, to which one revision after the other is rolled out. */
export class DemoFleet {
  readonly #options: DemoFleetOptions;
  readonly #nodes: DemoNode[] = [];
  #rows: NodeProgress[] = [];
  #changed: () => void = () => {};
  #rolling = false;
  /** The replacement of the agents that is under way. */
  #replacement: Promise<unknown> = Promise.resolve();
  #noise = '';

  constructor(options: DemoFleetOptions) {
    this.#options = options;
  }

  /** The files that the API servers read. */
  get files(): string[] {
    return this.#nodes.map(({ file }) => file);
  }

  /** What the agents and their shells said besides transitions, to explain a demo that fails. */
  get noise(): string {
    return this.#noise;
  }

  /** Prepares the nodes and starts their API servers. */
  async start(): Promise<void> {
    const { folder, first, validation, world } = this.#options;
    const scripts = join(folder, 'agent');
    mkdirSync(scripts, { recursive: true });
    for (const [name, text] of Object.entries(agentScripts)) writeFileSync(join(scripts, name), text);
    for (const name of names) {
      const row = () => this.#rows.find((candidate) => candidate.name === name);
      const node = await startDemoNode({
        ...{ name, folder: join(folder, name), scripts, first, validation, env: world.env },
        onFile: (event) => {
          row()?.noteFile(event);
          this.#changed();
        },
        onAgent: (line) => {
          row()?.noteAgent(line);
          this.#changed();
          if (!this.#rolling && line.level === 'info')
            world.print(`  ${name}: ${line.from} → ${line.to}: ${line.reason}\n`);
        },
        onNoise: (text) => {
          this.#noise += `${name}: ${text}`;
        },
      });
      this.#nodes.push(node);
    }
  }

  /**
   * Rolls a revision out to all nodes at once and shows it; returns how it ended on each. What an agent does while
   * nothing is rolled out is shown as well.
   */
  async roll(revision: Revision): Promise<readonly NodeProgress[]> {
    const { world, stopped } = this.#options;
    const applied = Date.now();
    const rows = names.map((name) => new NodeProgress(name, revision, applied));
    this.#rows = rows;
    this.#rolling = true;
    const display = new ProgressDisplay(world, rows);
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, patience);
      if (stopped.aborted) resolve();
      stopped.addEventListener('abort', () => resolve(), { once: true });
      this.#changed = () => {
        display.update();
        if (!rows.every(({ isOver }) => isOver)) return;
        clearTimeout(timer);
        resolve();
      };
      const replacements = this.#nodes.map((node) => node.roll(revision));
      this.#replacement = Promise.allSettled(replacements);
      Promise.all(replacements).catch(reject);
    });
    this.#changed = () => {};
    this.#rolling = false;
    return rows;
  }

  async stop(): Promise<void> {
    // An agent that is just being started has to be there to be stopped.
    await this.#replacement;
    await Promise.all(this.#nodes.map((node) => node.stop()));
  }
}
