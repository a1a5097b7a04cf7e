/** Bundles the program that users run into dist/trustplane.cjs, with the licences of what is bundled beside it. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import * as yaml from 'yaml';

/** Evaluates the package `yaml` at its first use: most files are in the plain subset and never need it. */
const lateYaml = {
  name: 'late-yaml',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^yaml$/ }, ({ namespace }) =>
      namespace === 'late-yaml' ? undefined : { path: 'yaml', namespace: 'late-yaml' },
    );
    onLoad({ filter: /^yaml$/, namespace: 'late-yaml' }, () => ({
      resolveDir: process.cwd(),
      contents: `for (const name of ${JSON.stringify(Object.keys(yaml))})
        Object.defineProperty(exports, name, { enumerable: true, get: () => require('yaml')[name] });`,
    }));
  },
};

mkdirSync('dist', { recursive: true });
const result = await build({
  entryPoints: ['commands/main.ts'],
  outfile: 'dist/trustplane.cjs',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  plugins: [lateYaml],
  metafile: true,
  logLevel: 'warning',
});
chmodSync('dist/trustplane.cjs', 0o755);

const packages = new Set();
for (const path of Object.keys(result.metafile.inputs)) {
  const match = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path);
  if (match) packages.add(match[1]);
}
const notices = [...packages].sort().map((name) => {
  const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  return `${name} ${version} (${license})\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()}\n`;
});
writeFileSync('dist/THIRD-PARTY-NOTICES', notices.join(`\n${'-'.repeat(72)}\n\n`));
