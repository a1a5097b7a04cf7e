import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import type { LabNode } from '../../test/lab/control-plane/start-node.ts';
import type { ControlPlane } from '../../test/lab/start-control-plane.ts';

const line = /last_config_info\{[^}]*[{,]hash="sha256:([0-9a-f]+)"/;

/**
 * The hash that a node's API server has loaded, or undefined. Hangs up behind the line that says it, since the whole
 * answer has millions of bytes and would slow down what is measured.
 */
export function readLoadedHash(lab: ControlPlane, node: LabNode): Promise<string | undefined> {
  const { authorityPem, admin } = lab.certificates;
  const identity = { cert: readFileSync(admin.certificate), key: readFileSync(admin.key), ca: authorityPem };
  return new Promise((resolve) => {
    const outgoing = request(
      {
        ...{ host: '127.0.0.1', port: node.apiServer.port, path: '/metrics', ...identity },
        agent: new Agent({ keepAlive: false }),
      },
      (incoming) => {
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => {
          text += chunk;
          const found = line.exec(text);
          if (found) {
            resolve(found[1]);
            outgoing.destroy();
          } else text = text.slice(-1000);
        });
        incoming.on('end', () => resolve(undefined));
        incoming.on('error', () => resolve(undefined));
      },
    );
    outgoing.on('error', () => resolve(undefined));
    outgoing.end();
  });
}
