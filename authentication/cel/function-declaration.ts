/**
 * One overload of a function, as data: name, signature, and the first minor of Kubernetes 1 that has it (0: all of
 * those known here). A member is written with its target before the dot: `string.(string): bool`.
 */
export type FunctionDeclaration = readonly [name: string, signature: string, since?: number];
