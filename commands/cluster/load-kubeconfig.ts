import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import type { KubeConfig } from '@kubernetes/client-node/dist/config.js';
import { suggestName } from '../../model/diagnostics/suggest-name.ts';
import type { World } from '../command.ts';
import { EnvironmentError } from '../environment-error.ts';
import { readNamedFile } from '../files/read-named-file.ts';
import { UsageError } from '../usage-error.ts';

/** Which cluster is meant; what is absent is what kubectl would take. */
export interface ClusterChoice {
  kubeconfig?: string | undefined;
  context?: string | undefined;
}

/**
 * The kubeconfig as kubectl finds it: the named file, else the files of KUBECONFIG merged (missing ones are passed over),
 * else ~/.kube/config, else the service account of the pod.
 *
 * @throws UsageError where there is none, or no such context; EnvironmentError where it cannot be read
 */
export async function loadKubeconfig(choice: ClusterChoice, world: World): Promise<KubeConfig> {
  // The library takes a tenth of a second to load, which only those who talk to a cluster should pay.
  const { KubeConfig } = await import('@kubernetes/client-node/dist/config.js');
  const config = new KubeConfig();
  const files = listFiles(choice, world);
  for (const [index, file] of files.entries()) {
    const each = index === 0 ? config : new KubeConfig();
    const text = readNamedFile(file, world, 'a kubeconfig').toString('utf8');
    // kubectl passes over what is empty.
    if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) continue;
    try {
      each.loadFromString(text);
      each.makePathsAbsolute(dirname(file));
    } catch (error) {
      const [line] = (error as Error).message.split('\n');
      throw new EnvironmentError(
        `The kubeconfig ${file} cannot be used: ${line}. \`kubectl config view\` shows whether kubectl can read it.`,
      );
    }
    if (index > 0) merge(config, each);
  }
  if (files.length === 0) {
    if (world.env.KUBERNETES_SERVICE_HOST === undefined)
      throw new UsageError(
        'There is no kubeconfig: name one with --kubeconfig FILE or the variable KUBECONFIG, or put it at ~/.kube/config.',
      );
    config.loadFromCluster();
  }
  if (files.length > 0 && config.getContexts().length === 0)
    throw new UsageError(
      `The kubeconfig ${files.join(', ')} has no context in it. Name another one with --kubeconfig FILE.`,
    );
  if (choice.context !== undefined) chooseContext(config, choice.context);
  if (config.getCurrentCluster() === null)
    throw new UsageError(
      `The kubeconfig has no usable current context${config.currentContext ? ` ("${config.currentContext}")` : ''}. Choose one with --context: ${listContexts(config)}.`,
    );
  return config;
}

/** As kubectl does it: what is called the same is that of the first file, and so is the current context. */
function merge(config: KubeConfig, other: KubeConfig): void {
  const isNew = (known: readonly { name: string }[]) => {
    const names = new Set(known.map(({ name }) => name));
    return ({ name }: { name: string }) => !names.has(name);
  };
  other.clusters = other.clusters.filter(isNew(config.clusters));
  other.users = other.users.filter(isNew(config.users));
  other.contexts = other.contexts.filter(isNew(config.contexts));
  config.mergeConfig(other, Boolean(config.currentContext));
}

function listFiles({ kubeconfig }: ClusterChoice, { env, cwd }: World): string[] {
  if (kubeconfig !== undefined) {
    const file = resolve(cwd, kubeconfig);
    if (!existsSync(file))
      throw new UsageError(`There is no kubeconfig ${kubeconfig}. Correct the path after --kubeconfig.`);
    return [file];
  }
  if (env.KUBECONFIG) {
    const named = env.KUBECONFIG.split(delimiter).filter((file) => file !== '');
    const files = named.map((file) => resolve(cwd, file)).filter((file) => existsSync(file));
    if (files.length === 0)
      throw new UsageError(
        `KUBECONFIG names ${named.join(', ')}, which does not exist. Correct or unset it.`,
      );
    return files;
  }
  const usual = join(env.HOME ?? homedir(), '.kube', 'config');
  return existsSync(usual) ? [usual] : [];
}

function chooseContext(config: KubeConfig, name: string): void {
  const names = config.getContexts().map((context) => context.name);
  if (!names.includes(name)) {
    const suggestion = suggestName(name, names);
    throw new UsageError(
      `The kubeconfig has no context "${name}".${suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`} It has: ${listContexts(config)}.`,
    );
  }
  config.setCurrentContext(name);
}

function listContexts(config: KubeConfig): string {
  return (
    config
      .getContexts()
      .map((context) => context.name)
      .join(', ') || 'none'
  );
}
