/** What the program is called: by itself, as a plugin of flux and as one of kubectl. */
export const programNames = ['trustplane', 'flux-trustplane', 'kubectl-trustplane'] as const;
