import { createInterface } from 'node:readline';
import { joinSockets } from './join-sockets.ts';

// Runs in a lab's network namespace, whose only ways to the outside are sockets in the file system. Joins two places for
// each line `FROM TO` of standard input; the line comes back when callers are taken.
createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [from = '', to = ''] = line.split(' ');
    joinSockets(from, to).then(
      () => process.stdout.write(`${line}\n`),
      (error: Error) => process.stderr.write(`${line}: ${error.message}\n`),
    );
  })
  .on('close', () => process.exit());
