import type { ClusterSpec } from '../../model/generated/kinds.ts';
import type { Remark } from './remark.ts';

/** One argument of kube-apiserver: `--oidc-client-id=kube` is `oidc-client-id` with `kube`. */
export interface ServerArgument {
  /** Without dashes in front, and with `-` where `_` was written, as kube-apiserver reads it. */
  name: string;
  /** Undefined for a flag without a value. */
  value: string | undefined;
  /** Where it stands, for messages: `kubeadm.yaml:12:5`, or `argument 3`. */
  place: string;
}

/** A folder or file of the node under the path at which kube-apiserver sees it. */
export interface Mount {
  inside: string;
  onNode: string;
}

/** What a source says about an API server, whatever form it has. */
export interface ImportSource {
  /** What messages call it. */
  name: string;
  platform: ClusterSpec['platform'];
  /** The arguments of kube-apiserver; absent for a source that is a document by itself. */
  arguments?: readonly ServerArgument[];
  /** An AuthenticationConfiguration, as bytes, and what messages call it. */
  document?: { name: string; bytes: Buffer };
  /** Where paths in the arguments lead on the node; none that fits means the same path. */
  mounts: readonly Mount[];
  kubernetesVersion?: { text: string; place: string };
  clusterName?: string;
  /** What the distribution sets as --service-account-issuer if no argument says otherwise. */
  serviceAccountIssuer?: string;
  /** The names of objects that are there already. */
  profile?: 'kube-dc';
  /** Whether files of the node can be read from where this runs. */
  hasNodeFiles: boolean;
  remarks: readonly Remark[];
}
