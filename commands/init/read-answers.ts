import { deliveryTypes } from '../../model/delivery-types.ts';
import { platforms } from '../../model/platforms.ts';
import definitions from '../../model/schemas/definitions.json' with { type: 'json' };
import type { Arguments, World } from '../command.ts';
import { exampleEndpoint } from '../example-endpoint.ts';
import { readKubernetesVersion } from '../read-kubernetes-version.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { UsageError } from '../usage-error.ts';
import type { InitAnswers } from './init-answers.ts';
import { listDeliveries } from './list-deliveries.ts';
import { readDelivery } from './read-delivery.ts';

/**
 * What is to be in a new environment: as the flags say, as somebody at the terminal answers, or as is usual.
 *
 * @throws UsageError for what cannot be; at the terminal it is asked for again
 */
export function readAnswers({ flags }: Arguments, world: World): InitAnswers {
  const ask = flags.yes === true ? undefined : world.ask;
  const find = <T>(flag: string, question: string, usual: string, read: (text: string) => T): T => {
    const given = flags[flag] as string | undefined;
    if (given !== undefined || ask === undefined) return read(given ?? usual);
    for (let hint = ''; ; ) {
      const answer = ask(`${hint}${question}${usual === '' ? '' : ` [${usual}]`}: `);
      try {
        return read(answer === '' ? usual : answer);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        hint = `${error.message}\n`;
      }
    }
  };
  const cluster = find('cluster', 'Name of the cluster', 'cluster-1', readName);
  const kubernetes = find('kubernetes', 'Version of its oldest API server', '1.33', readVersion);
  const platform = find(
    'platform',
    `Distribution (${Object.keys(platforms).join(', ')})`,
    'kubeadm',
    readPlatform,
  );
  const ways = listDeliveries(platform);
  const delivery = find(
    'delivery',
    `How its API servers get what is to be trusted (${ways.join(', ')})`,
    // Where nothing but a webhook is left, the usual way needs another cluster.
    ways.length === 1 ? '' : ways[0]!,
    (text) => readDelivery(text, platform),
  );
  const apiServerUser = readApiServerUser(platform, delivery, flags, find);
  const audience = find('audience', 'Audience of tokens for it', cluster, readLine);
  const issuers = flags['service-account-issuer'] as readonly string[] | undefined;
  const serviceAccountIssuers =
    issuers?.map(readLine) ??
    find(
      'service-account-issuer',
      'Its --service-account-issuer (kubectl get --raw /.well-known/openid-configuration shows it; several with spaces)',
      platforms[platform].issuerIsEndpoint ? exampleEndpoint(cluster) : 'https://kubernetes.default.svc',
      (text) => text.split(/[\s,]+/).map(readLine),
    );
  return {
    ...{ cluster, kubernetes, platform, delivery, apiServerUser, audience, serviceAccountIssuers },
    breakGlass: readBreakGlass(flags, find),
  };
}

type Find = <T>(flag: string, question: string, usual: string, read: (text: string) => T) => T;

function readApiServerUser(
  platform: InitAnswers['platform'],
  delivery: InitAnswers['delivery'],
  flags: Arguments['flags'],
  find: Find,
): InitAnswers['apiServerUser'] {
  const { user } = platforms[platform];
  const isNeeded = user !== undefined && delivery === 'NodeFile';
  const isGiven = flags['api-server-user'] !== undefined;
  if (isGiven && deliveryTypes[delivery].since !== undefined) {
    throw new UsageError(
      `--api-server-user says who reads a file that you put on a node, and with ${delivery} there is none. Leave it out.`,
    );
  }
  if (!isNeeded && !isGiven) return undefined;
  const command = '`ps -o uid=,gid= -C kube-apiserver`';
  return find(
    'api-server-user',
    `Numbers of the user and the group that its API servers run as, as UID:GID (${command} on a controller; 0 for root)`,
    '',
    (text) => {
      const [, uid, gid] = /^(\d{1,9})(?::(\d{1,9}))?$/.exec(text) ?? [];
      const number = Number(uid);
      if (uid !== undefined && (number === 0 || gid !== undefined))
        return { user: number, group: number === 0 ? undefined : Number(gid) };
      throw new UsageError(
        text === ''
          ? `${platform} runs its API servers as the user ${user}, who must be able to read the file, and whose number is another on each kind of node. Say it with --api-server-user UID:GID; ${command} on a controller prints both. 0 is root.`
          : `"${escapeInvisible(text)}" is not UID:GID, the numbers that ${command} prints on a controller, or 0 for root.`,
      );
    },
  );
}

function readBreakGlass(flags: Arguments['flags'], find: Find): InitAnswers['breakGlass'] {
  const subject = find(
    'break-glass',
    'Subject of a client certificate that lets somebody in when no issuer answers, such as O=system:masters,CN=ops (empty: none yet)',
    '',
    (text) => (text === '' ? text : readLine(text)),
  );
  const parts = ['break-glass-owner', 'break-glass-tested'];
  if (subject === '') {
    const alone = parts.find((flag) => flags[flag] !== undefined);
    if (alone === undefined) return undefined;
    throw new UsageError(`--${alone} says something of --break-glass, which is not given. Give both.`);
  }
  const demand = (flag: string) => (text: string) => {
    if (text !== '') return readLine(text);
    throw new UsageError(
      `A way in needs --break-glass, --break-glass-owner and --break-glass-tested; --${flag} is missing.`,
    );
  };
  const owner = find('break-glass-owner', 'Who keeps it', '', demand('break-glass-owner'));
  const lastTested = find(
    'break-glass-tested',
    'The last day on which somebody logged in with it, as YYYY-MM-DD',
    '',
    (text) => readDay(demand('break-glass-tested')(text)),
  );
  return { subject, owner, lastTested };
}

function readName(name: string): string {
  const { pattern, maxLength } = definitions.definitions.name;
  if (new RegExp(pattern).test(name) && name.length <= maxLength) return name;
  throw new UsageError(
    `"${escapeInvisible(name)}" cannot be a cluster's name: lower-case letters, digits and '-', at most ${maxLength} characters.`,
  );
}

function readVersion(text: string): string {
  return `1.${readKubernetesVersion(text)}`;
}

function readPlatform(text: string): InitAnswers['platform'] {
  if (Object.hasOwn(platforms, text)) return text as InitAnswers['platform'];
  throw new UsageError(
    `"${escapeInvisible(text)}" is no distribution that is known. There is: ${Object.keys(platforms).join(', ')}.`,
  );
}

function readLine(text: string): string {
  if (/^[\x20-\x7e]+$/.test(text)) return text;
  throw new UsageError(`"${escapeInvisible(text)}" is empty, or has characters that do not belong there.`);
}

function readDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day?.toJSON()?.startsWith(text)) return text;
  throw new UsageError(`"${escapeInvisible(text)}" is not a day. Write one as 2026-11-21.`);
}
