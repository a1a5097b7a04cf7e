/** Reads every file of a folder, hashes it and writes it into another folder: the least that any program would do. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const [from, to] = process.argv.slice(2);
mkdirSync(to, { recursive: true });
for (const name of readdirSync(from)) {
  const bytes = readFileSync(`${from}/${name}`);
  createHash('sha256').update(bytes).digest('hex');
  writeFileSync(`${to}/${name}`, bytes);
}
