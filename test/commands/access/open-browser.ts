import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex, Readable } from 'node:stream';

/** Debian's Chromium without a window, spoken to over a pipe. */
export class Browser {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #session: string | undefined;
  #last = 0;
  #rest = '';

  constructor(program: string) {
    this.#profile = mkdtempSync(join(tmpdir(), 'chromium-'));
    this.#process = spawn(
      program,
      [
        ...['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe', '--no-first-run'],
        `--user-data-dir=${this.#profile}`,
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    );
    (this.#process.stdio[4] as Readable)
      .setEncoding('utf8')
      .on('data', (text: string) => this.#receive(text));
    this.#process.on('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Chromium has ended'));
    });
  }

  /** Calls a method of the DevTools protocol on the page that is open. */
  call<T>(method: string, params: object = {}): Promise<T> {
    const id = ++this.#last;
    const message = { id, method, params, ...(this.#session !== undefined && { sessionId: this.#session }) };
    (this.#process.stdio[3] as Duplex).write(`${JSON.stringify(message)}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** Opens a page of a file. */
  async open(path: string): Promise<void> {
    if (this.#session === undefined) {
      const { targetId } = await this.call<{ targetId: string }>('Target.createTarget', {
        url: 'about:blank',
      });
      const attached = await this.call<{ sessionId: string }>('Target.attachToTarget', {
        targetId,
        flatten: true,
      });
      this.#session = attached.sessionId;
    }
    await this.call('Page.navigate', { url: `file://${path}` });
    while (
      !(await this.evaluate<boolean>('document.readyState === "complete" && location.href !== "about:blank"'))
    );
  }

  /** The value of an expression in the page. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.call<{ result: { value: T }; exceptionDetails?: object }>(
      'Runtime.evaluate',
      { expression, returnByValue: true },
    );
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  }

  async press(key: string, code: number): Promise<void> {
    const event = { key, code: key, windowsVirtualKeyCode: code };
    const text = key === 'Enter' ? { text: '\r' } : {};
    await this.call('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...text });
    await this.call('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill();
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #receive(text: string): void {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop()!;
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message) as { id?: number; result: never; error?: object };
      const waiting = id === undefined ? undefined : this.#waiting.get(id);
      if (waiting === undefined) continue;
      this.#waiting.delete(id!);
      if (error === undefined) waiting.resolve(result);
      else waiting.reject(new Error(JSON.stringify(error)));
    }
  }
}
