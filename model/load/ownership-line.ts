/** The first line of every file that `render --out` writes: what it may overwrite and remove, and what is no input. */
export const ownershipLine =
  '# Rendered by trustplane. Do not edit: change the environment and render again.\n';
