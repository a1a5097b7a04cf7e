import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';
import type { MachineFile } from '../../generators/machine/build-machine-file.ts';
import type { ClusterSpec } from '../../model/generated/kinds.ts';

/** What the nodes are prepared for. */
export interface BootstrapInput {
  platform: ClusterSpec['platform'];
  /** Absent where no environment was named. */
  cluster?: string;
  /** 33 for Kubernetes 1.33, the oldest API server; absent where it is not known. */
  minor?: number;
  directory: string;
  file: string;
  /** The group that may read the file, where the API server is not root. */
  group?: number;
  seLinuxType?: string;
  port: number;
  /** The first file, and what it says. */
  document: string;
  configuration: AuthenticationConfiguration;
  /** Set where the Cluster says that nothing probes its API servers, though on this platform something does. */
  unprobed?: true;
  /** Set where somebody hands a file of another form to the machines. */
  machine?: MachineFile;
}
