/** The first line of every file that `render --out` writes: what it may overwrite and remove. */
export const ownershipLine =
  '# Rendered by trustplane. Do not edit: change the environment and render again.\n';
