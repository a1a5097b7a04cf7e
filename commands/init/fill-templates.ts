import { posix } from 'node:path';
import type { NewFile } from '../files/write-new-files.ts';
import { initTemplates } from '../generated/init-templates.ts';
import { writeScalar } from '../issuer/write-scalar.ts';
import { fillCluster } from './fill-cluster.ts';
import type { InitAnswers } from './init-answers.ts';

/**
 * The files of a new environment: the templates, with the answers where they have the usual ones.
 *
 * @param home the environment, from where the command was started
 */
export function fillTemplates(answers: InitAnswers, home: string): NewFile[] {
  const { cluster, delivery, audience } = answers;
  const texts = {
    ...initTemplates,
    [clusterPath]: fillCluster(initTemplates[clusterPath]!, answers),
    ...(delivery !== 'NodeFile' && { [guardPath]: guardBinding(initTemplates[guardPath]!) }),
  };
  const replacements: [from: string, to: string][] = [
    ['  name: cluster-1\n', `  name: ${writeScalar(cluster)}\n`],
    ['    aud: cluster-1\n', `    aud: ${writeScalar(audience)}\n`],
  ];
  return Object.entries(texts).map(([path, text]) => ({
    path: posix.join(home, path.replace('cluster-1', cluster)),
    text: replacements.reduce((filled, [from, to]) => filled.replaceAll(from, () => to), text),
  }));
}

const clusterPath = 'clusters/cluster-1.yaml';
const guardPath = 'destinations/cluster-1/kustomization.yaml';

/** Without a file on the nodes there is no ConfigMap that a build must find: the operators' binding is always there. */
function guardBinding(text: string): string {
  const patch = text.indexOf('patches:\n');
  return `${text.slice(0, patch)}patches:
  # A guard. Without --enable-exec kustomize leaves generators like ours out, prints nothing and reports success;
  # whatever prunes afterwards would delete everybody's rights. This patch changes nothing, but it must find its
  # binding, so the build fails instead. It is the one that issuers/operators.yaml makes: where you change the name, the
  # prefix or the group there, put the name here that \`trustplane render\` shows. It must not have a "target:": a patch
  # with one may match nothing.
  - patch: |-
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRoleBinding
      metadata:
        name: trustplane-cluster-admin-08b4c5018c12f717
`;
}
