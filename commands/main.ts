#!/usr/bin/env node
import { readSync, statSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { World } from './command.ts';
import { EnvironmentError } from './environment-error.ts';
import { inputLimit } from './files/input-limit.ts';
import { exitCodes, type Outcome } from './outcome.ts';
import { UsageError } from './usage-error.ts';

/**
 * The one place that writes to stdout and stderr and sets the exit code. Which door is meant is told by how the
 * program is called: a command, the path of a generator's file (kustomize's legacy exec plugin), or nothing with a
 * ResourceList on stdin (a KRM function).
 */
async function main(argv: readonly string[]): Promise<Outcome> {
  const world: World = {
    cwd: process.cwd(),
    env: process.env,
    // Asked for only when something is to be coloured, because Node makes the streams at the first question.
    terminal: {
      get stdout() {
        return process.stdout.isTTY === true;
      },
      get stderr() {
        return process.stderr.isTTY === true;
      },
    },
    readStdin,
    get ask() {
      return isatty(0) && isatty(2) ? ask : undefined;
    },
    print: (...texts) => write(1, ...texts),
    get stopped() {
      return catchSignals();
    },
    today: new Date().toISOString().slice(0, 10),
  };
  try {
    if (argv.length === 0 && !process.stdin.isTTY) {
      const { runFunction } = await import('./function/run-function.ts');
      return runFunction(world);
    }
    if (argv.length > 0 && isGeneratorFile(argv[0]!)) {
      const { runLegacyPlugin } = await import('./function/run-legacy-plugin.ts');
      return runLegacyPlugin(argv[0]!, world);
    }
    const { runCommand } = await import('./run-command.ts');
    return await runCommand(argv, world);
  } catch (error) {
    return explain(error);
  }
}

/** kustomize calls a legacy plugin with the path of a temporary file; no command is called like a file that exists. */
function isGeneratorFile(argument: string): boolean {
  return (
    argument.includes('/') &&
    !argument.startsWith('-') &&
    statSync(argument, { throwIfNoEntry: false })?.isFile() === true
  );
}

function explain(error: unknown): Outcome {
  if (error instanceof UsageError)
    return { exitCode: exitCodes.usage, stderr: `trustplane: ${error.message}\n` };
  if (error instanceof EnvironmentError)
    return { exitCode: exitCodes.environment, stderr: `trustplane: ${error.message}\n` };
  if (error instanceof Error && 'syscall' in error)
    return { exitCode: exitCodes.environment, stderr: `trustplane: ${error.message}\n` };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    exitCode: exitCodes.environment,
    stderr: `trustplane: this is a fault in Trustplane itself. Please report it with these lines:\n${text}\n`,
  };
}

/** The terminal itself lets the line be edited, and ends the process at Ctrl-C. */
function ask(question: string): string {
  write(2, question);
  const chunk = Buffer.allocUnsafe(1 << 12);
  let line = '';
  while (!line.endsWith('\n')) {
    try {
      const length = readSync(0, chunk);
      if (length === 0) throw new UsageError('The answers ended. Nothing was written.');
      line += chunk.toString('utf8', 0, length);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      pause();
    }
  }
  return line.trim();
}

/** All of stdin. A pipe that is still empty may say EAGAIN instead of waiting, so it is asked again. */
function readStdin(): Buffer {
  const chunks: Buffer[] = [];
  for (let size = 0; size <= inputLimit; ) {
    const chunk = Buffer.allocUnsafe(1 << 16);
    try {
      const length = readSync(0, chunk);
      if (length === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, length));
      size += length;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return Buffer.concat(chunks);
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
  throw new UsageError(`On stdin there are more than ${inputLimit} bytes, so it is not what is wanted here.`);
}

let stopping: AbortController | undefined;

/** From the first question on, a signal no longer ends the process by itself; a second one does. */
function catchSignals(): AbortSignal {
  if (stopping === undefined) {
    stopping = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => stopping!.abort(signal));
    }
  }
  return stopping.signal;
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}

const memorySize = 256 * 1024;
let memory: Buffer | undefined;

/**
 * In memory that is used again and again, as long as the texts are small: a fleet is printed cluster by cluster. They are
 * not joined before, because most of a cluster's text is that of objects that others have too.
 */
function encode(texts: readonly string[]): Uint8Array {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  // No character has more than three bytes in UTF-8 for each of its units.
  if (length * 3 > memorySize) return Buffer.from(texts.join(''));
  memory ??= Buffer.allocUnsafeSlow(memorySize);
  let size = 0;
  for (const text of texts) size += memory.write(text, size);
  return memory.subarray(0, size);
}

/** Writes all of the texts, also to a pipe whose reader is slow; a reader that has gone away is not an error. */
function write(descriptor: 1 | 2, ...texts: readonly string[]): void {
  let rest = encode(texts);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

void main(process.argv.slice(2)).then((outcome) => {
  let exitCode: number = outcome.exitCode;
  try {
    if (outcome.stderr !== undefined) write(2, outcome.stderr);
    if (outcome.stdout !== undefined) write(1, outcome.stdout);
  } catch (error) {
    exitCode = exitCodes.environment;
    write(2, `trustplane: the output cannot be written: ${(error as Error).message}\n`);
  }
  // All is written, and taking the heap down in an orderly way takes longer than ending.
  process.exit(exitCode);
});
