import { readdirSync } from 'node:fs';

/** The environments of this repository with the destinations that each has a folder for. */
export const exampleEnvironments = readdirSync('environments').map((name) => ({
  name,
  folder: `environments/${name}`,
  destinations: readdirSync(`environments/${name}/destinations`).sort(),
}));
