import type { AnonymousAuthConfig, AuthenticationConfiguration } from '../../authentication/configuration.ts';
import type { JsonValue } from '../../generators/print/json-value.ts';

/** Where the file is: on the node, and for the API server. */
export interface NodePaths {
  directory: string;
  file: string;
  /** The directory as the API server sees it. */
  seen: string;
  /** The name of the volume, where the directory is mounted. */
  volume: string;
  /** The arguments of the API server. */
  arguments: readonly ServerArgument[];
}

/** An argument of kube-apiserver, without the hyphens. */
export interface ServerArgument {
  name: string;
  value: string;
}

/** Something to be written into a file of the distribution's. */
export interface Setting {
  /** The file, and where in it. */
  file: string;
  content: JsonValue;
}

/** Something that is known about a distribution, and where from. */
export interface Fact {
  text: string;
  /** Where it was read; `tested here` where a test of this repository shows it. */
  source: string;
}

/** What one distribution needs, once a node, for its API servers to read a file: one that the agent replaces, or another. */
export interface NodeGuide {
  /** Where the API server sees the directory, if not at its path on the node. */
  seen?: string;
  /** Set where the API server runs in a pod, so that the directory has to be mounted. */
  mounts?: true;
  /** Set where the distribution writes the file itself, so that there is neither a directory nor an agent. */
  writesFile?: true;
  settings(paths: NodePaths, configuration: AuthenticationConfiguration): readonly Setting[];
  restart: string;
  /** What a later change of the file means for an API server. */
  change: string;
  facts: readonly Fact[];
  /**
   * What becomes of `--anonymous-auth` once there is a file: `flagless`, the distribution never sets it; `dropped`, it
   * leaves its `false` out whatever the file says; `by-content`, it leaves it out only where the file has an
   * `anonymous` block.
   */
  anonymousFlag: 'flagless' | 'dropped' | 'by-content';
  /** The block that leaves anonymous requests as they are without a file, where the distribution decides about them. */
  anonymous?: AnonymousAuthConfig;
  /** What to say where the API server is not root and the Cluster names no group for it. */
  owner?: string;
}
