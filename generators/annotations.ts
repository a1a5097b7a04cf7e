/** Keeps Flux from replacing `${…}` in expressions and regular expressions. On every object. */
export const noSubstitution = { 'kustomize.toolkit.fluxcd.io/substitute': 'disabled' } as const;

/** Keeps Flux from deleting what others still need: a ConfigMap of the previous revision, a Namespace with all that is in it. */
export const noPruning = { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' } as const;

/** The SHA-256 of the document's bytes, for people: the same value that the API server's metric shows. */
export const documentHash = 'trustplane.dev/sha256';

/** What an Emergency leaves out of the document, as `issuer/NAME`, several with commas between them. */
export const leftOut = 'trustplane.dev/without';

/** Asks kustomize to append its content hash to a name; kustomize removes it again. */
export const needsHash = 'kustomize.config.k8s.io/needs-hash';

/**
 * The name of the file that a control plane reads: with another one it is made anew. Not the hash in it, because half
 * of the readers of YAML take one such as 475e4665 for a number.
 */
export const controlPlaneFile = 'trustplane.dev/control-plane-file';

/** Lets Flux change fields of an object that is somebody else's, and leave all others alone. */
export const merging = { 'kustomize.toolkit.fluxcd.io/ssa': 'Merge' } as const;
