import { connect, createServer, type ListenOptions, type Server } from 'node:net';

/**
 * Listens on `from` and connects each caller to `to`; whoever of the two ends, however it ends, the other one sees it.
 * Each is HOST:PORT or the path of a socket in the file system. Returned when it listens.
 */
export async function joinSockets(from: string, to: string): Promise<Server> {
  const server = createServer((caller) => {
    const callee = connect(parse(to) as { path: string });
    caller.on('error', () => callee.destroy());
    // A reset, as from a machine where nobody listens.
    callee.on('error', () => (from.startsWith('/') ? caller.destroy() : caller.resetAndDestroy()));
    // Not destroyed: what was read from the one may still have to be written to the other.
    caller.on('close', () => callee.end());
    callee.on('close', () => caller.end());
    caller.setNoDelay(true);
    caller.pipe(callee);
    callee.pipe(caller);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(parse(from), resolve);
  });
  return server;
}

function parse(place: string): ListenOptions {
  if (place.startsWith('/')) return { path: place };
  const [host = '', port] = place.split(':');
  return { host, port: Number(port) };
}
