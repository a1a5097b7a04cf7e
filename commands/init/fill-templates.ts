import { posix } from 'node:path';
import { fieldsByVersion } from '../../authentication/fields-by-version.ts';
import { parseKubernetesMinor } from '../../authentication/kubernetes-version.ts';
import { platforms } from '../../model/platforms.ts';
import type { NewFile } from '../files/write-new-files.ts';
import { initTemplates } from '../generated/init-templates.ts';
import { writeScalar } from '../issuer/write-scalar.ts';
import type { InitAnswers } from './init-answers.ts';

/**
 * The files of a new environment: the templates, with the answers where they have the usual ones.
 *
 * @param home the environment, from where the command was started
 */
export function fillTemplates(answers: InitAnswers, home: string): NewFile[] {
  const { cluster, kubernetes, platform, audience, serviceAccountIssuers, breakGlass } = answers;
  const replacements: [from: string, to: string][] = [
    ['  name: cluster-1\n', `  name: ${writeScalar(cluster)}\n`],
    ['"1.33"', `"${kubernetes}"`],
    ['  platform: kubeadm\n', `  platform: ${platform}\n`],
    ['[https://kubernetes.default.svc]', `[${serviceAccountIssuers.map(writeScalar).join(', ')}]`],
    ['  audience: cluster-1\n', `  audience: ${writeScalar(audience)}\n`],
    ['    aud: cluster-1\n', `    aud: ${writeScalar(audience)}\n`],
  ];
  if (
    platforms[platform].anonymousFlag === 'dropped' &&
    parseKubernetesMinor(kubernetes)! >= fieldsByVersion.anonymousByDefault
  ) {
    replacements.push(['  # anonymous: { enabled: false }\n  #\n', '  anonymous: { enabled: false }\n']);
  }
  if (breakGlass !== undefined) {
    const { subject, owner, lastTested } = breakGlass;
    const [commented] = / {2}# The way in when[\s\S]*?lastTested.*\n/.exec(
      initTemplates['clusters/cluster-1.yaml']!,
    )!;
    replacements.push([
      commented,
      `  # The way in when no issuer answers. Log in with it from time to time, and write down the day.
  breakGlass:
    - kind: ClientCertificate
      subject: ${writeScalar(subject)}
      owner: ${writeScalar(owner)}
      lastTested: ${lastTested}
`,
    ]);
  }
  return Object.entries(initTemplates).map(([path, text]) => ({
    path: posix.join(home, path.replace('cluster-1', cluster)),
    text: replacements.reduce((filled, [from, to]) => filled.replaceAll(from, () => to), text),
  }));
}
