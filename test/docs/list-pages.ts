import { readdirSync } from 'node:fs';

/** Every Markdown page that people read: those of the root and of docs/. */
export function listPages(): string[] {
  const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path}`);
  return [...readdirSync('.'), ...docs].filter((path) => path.endsWith('.md')).sort();
}
