import type { World } from '../command.ts';
import type { NodeProgress } from './node-progress.ts';

/**
 * Shows how far a revision has come, a line a node: on a terminal in place and again at each change, elsewhere once,
 * when nothing more will happen on that node.
 */
export class ProgressDisplay {
  readonly #world: World;
  readonly #inPlace: boolean;
  readonly #rows: readonly NodeProgress[];
  readonly #printed = new Set<NodeProgress>();
  #drawn = false;

  constructor(world: World, rows: readonly NodeProgress[]) {
    this.#world = world;
    this.#inPlace = world.terminal.stdout && world.env.TERM !== 'dumb';
    this.#rows = rows;
    this.update();
  }

  /** To be called when something happened. */
  update(): void {
    if (this.#inPlace) {
      const up = this.#drawn ? `\u001b[${this.#rows.length}A` : '';
      this.#world.print(up + this.#rows.map((row) => `\r\u001b[K${printRow(row)}\n`).join(''));
      this.#drawn = true;
      return;
    }
    for (const row of this.#rows) {
      if (!row.isOver || this.#printed.has(row)) continue;
      this.#printed.add(row);
      this.#world.print(`${printRow(row)}\n`);
    }
  }
}

function printRow(row: NodeProgress): string {
  const steps = row.steps.map(({ name, after }) => `${name} ${`${after}`.padStart(4)} ms`);
  return `  ${row.name}  ${steps.join(' → ')}`.trimEnd();
}
