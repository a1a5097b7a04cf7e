import { unwrapTalosDocument } from '../../model/validate/unwrap-talos-document.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import type { ImportSource, Mount, ServerArgument } from './import-source.ts';
import { isOidcFlag } from './is-oidc-flag.ts';
import { readYamlSource } from './read-yaml-source.ts';
import { SourceFault } from './source-fault.ts';
import type { YamlSource } from './yaml-source.ts';

/**
 * The machine configuration of a control-plane node of Talos, as `talosctl get machineconfig` prints it, or its document
 * KubeAuthenticationConfig alone. Where the configuration is there, it says the issuer of the service accounts: the
 * endpoint of the control plane, unless an argument sets another.
 *
 * @throws SourceFault where two things say who logs in, or the document is not written in lines of its own
 */
export function readTalosSource(bytes: Buffer, name: string): ImportSource {
  const shown = escapeInvisible(name);
  const documents = readYamlSource(bytes, name);
  const machine = documents.find(({ value }) => value.kind === undefined && value.cluster !== undefined);
  const server = documents.find(({ value }) => value.kind === 'KubeAPIServerConfig');
  const authentication = documents.find(({ value }) => value.kind === 'KubeAuthenticationConfig');
  const given = [
    ...(machine === undefined ? [] : readArguments(machine, ['cluster', 'apiServer', 'extraArgs'])),
    ...(server === undefined ? [] : readArguments(server, ['extraArgs'])),
  ];
  const flag = given.find((each) => isOidcFlag(each.name));
  if (authentication !== undefined && flag !== undefined) {
    throw new SourceFault(
      `${flag.place}: --${flag.name} is set, and there is a KubeAuthenticationConfig (${authentication.locate(['kind'])}) too. With a KubeAPIServerConfig Talos names the document to the API server, and without one the flags are in force. Remove what is not.`,
    );
  }
  const image = machine?.readText('cluster', 'apiServer', 'image');
  const version = /:(v\d[^@:]*)(?:@.*)?$/.exec(image ?? '')?.[1];
  const endpoint = machine?.readText('cluster', 'controlPlane', 'endpoint');
  const clusterName = machine?.readText('cluster', 'clusterName');
  return {
    name: shown,
    platform: 'talos',
    arguments: given,
    ...(authentication !== undefined && { document: { name, bytes: unwrap(bytes, shown) } }),
    mounts: machine === undefined ? [] : readMounts(machine),
    ...(version !== undefined && {
      kubernetesVersion: { text: version, place: machine!.locate(['cluster', 'apiServer', 'image']) },
    }),
    ...(clusterName !== undefined && { clusterName }),
    ...(endpoint !== undefined && { serviceAccountIssuer: endpoint }),
    hasNodeFiles: true,
    remarks:
      authentication === undefined || machine === undefined || server !== undefined
        ? []
        : [
            {
              kind: 'next',
              place: authentication.locate(['kind']),
              text: 'There is no KubeAPIServerConfig beside it, and without one Talos names the document to no API server: see that it is in force at all.',
            },
          ],
  };
}

/** `extraArgs`: a map, of which a value may be a list. */
function readArguments(source: YamlSource, path: readonly string[]): ServerArgument[] {
  const given = source.read(...path);
  if (given === undefined) return [];
  if (typeof given !== 'object' || Array.isArray(given))
    throw new SourceFault(`${source.locate(path)}: extraArgs should be a map here. Correct it.`);
  return Object.entries(given as object).flatMap(([key, value]) => {
    const name = key.replace(/^--/, '').replaceAll('_', '-');
    const place = source.locate([...path, key]);
    if (!Array.isArray(value)) return [{ name, value: source.readText(...path, key) ?? '', place }];
    return value.map((_, index) => ({ name, value: source.readText(...path, key, index) ?? '', place }));
  });
}

function readMounts(machine: YamlSource): Mount[] {
  const path = ['cluster', 'apiServer', 'extraVolumes'];
  return machine.readList(...path).flatMap((_, index) => {
    const inside = machine.readText(...path, index, 'mountPath');
    const onNode = machine.readText(...path, index, 'hostPath');
    return inside === undefined || onNode === undefined ? [] : [{ inside, onNode }];
  });
}

/** The AuthenticationConfiguration in the lines in which it stands, with all others empty. */
function unwrap(bytes: Buffer, name: string): Buffer {
  const documents = bytes.toString('utf8').split(/^(?=---(?:\s|$))/m);
  for (const [index, text] of documents.entries()) {
    const unwrapped = unwrapTalosDocument(text);
    if (unwrapped === undefined) continue;
    const before = documents.slice(0, index).join('').split('\n').length - 1;
    return Buffer.from('\n'.repeat(before) + unwrapped.text);
  }
  throw new SourceFault(
    `${name}: the KubeAuthenticationConfig cannot be read. It has apiVersion: v1alpha1, kind and configuration and no other field, and what is below configuration stands in lines of its own. Write it so, and import it again.`,
  );
}
