import type { ImportSource } from './import-source.ts';
import { parseServerArguments } from './parse-server-arguments.ts';
import { SourceFault } from './source-fault.ts';
import type { YamlSource } from './yaml-source.ts';

const argumentKey = 'kube-apiserver-arg';

/**
 * The config.yaml of RKE2 or k3s with the files of its config.yaml.d, in the order in which they are read: the last
 * value of a key counts, and `key+` adds to what was there.
 *
 * @throws SourceFault where the arguments are neither a text nor a list of texts
 */
export function readRancherSource(files: readonly YamlSource[], platform: 'rke2' | 'k3s'): ImportSource {
  let words: { text: string; place: string }[] = [];
  let domain = 'cluster.local';
  for (const file of files) {
    for (const key of Object.keys(file.value)) {
      if (key === 'cluster-domain') domain = file.readText(key) ?? domain;
      if (key !== argumentKey && key !== `${argumentKey}+`) continue;
      const read = readWords(file, key);
      words = key === argumentKey ? read : [...words, ...read];
    }
  }
  return {
    name: files[0]!.name,
    platform,
    arguments: parseServerArguments(words),
    mounts: [],
    serviceAccountIssuer: `https://kubernetes.default.svc.${domain}`,
    hasNodeFiles: true,
    remarks: files.slice(1).map(({ name }) => ({
      kind: 'assumed',
      text: `${name} was read after ${files[0]!.name}, as ${platform === 'rke2' ? 'RKE2' : 'k3s'} does it.`,
    })),
  };
}

function readWords(file: YamlSource, key: string): { text: string; place: string }[] {
  const value = file.read(key);
  const texts = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return texts.map((text, index) => {
    const place = file.locate(Array.isArray(value) ? [key, index] : [key]);
    if (typeof text !== 'string')
      throw new SourceFault(`${place}: an argument is a text such as "oidc-client-id=kube". Correct it.`);
    return { text: `--${text.trim().replace(/^--/, '')}`, place };
  });
}
