/**
 * Bundles the program that users run into dist/program.cjs, with the licences of what is bundled beside it, and once
 * more with only the commands that are called most (dist/frequent.cjs). dist/trustplane.cjs starts one of them, with what
 * Node made of it when it was built (dist/program.cache, dist/frequent.cache).
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Evaluates the package `yaml` and what Node has not loaded by itself at their first use: most files are in the plain
 * subset and never need the one, and each command needs little of the other.
 */
const lateModules = {
  name: 'late-modules',
  setup({ onResolve, onLoad }) {
    const loaded = new Set(['node:buffer', 'node:fs', 'node:path']);
    onResolve({ filter: /^(?:yaml$|node:)/ }, ({ path, namespace }) =>
      namespace === 'late' || loaded.has(path) ? undefined : { path, namespace: 'late' },
    );
    onLoad({ filter: /./, namespace: 'late' }, async ({ path }) => ({
      resolveDir: process.cwd(),
      contents: `for (const name of ${JSON.stringify(Object.keys(await import(path)))})
        Object.defineProperty(exports, name, { enumerable: true, get: () => require('${path}')[name] });`,
    }));
  },
};

/**
 * The library that reads kubeconfigs is twice as large as all the rest and is used by few commands, so it is a file of
 * its own that they load.
 */
const kubeconfigModule = '@kubernetes/client-node/dist/config.js';
const separateModules = {
  name: 'separate-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@kubernetes\/client-node/ }, ({ path }) => ({ path, namespace: 'separate' }));
    onResolve({ filter: /^\.\/kubeconfig\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'separate' }, () => ({
      contents: "module.exports = require('./kubeconfig.cjs');",
    }));
  },
};

/** Called at every commit, so that what they do not need is not read in with them. */
const frequent = ['check', 'render', 'version'];
const frequentCommands = {
  name: 'frequent-commands',
  setup({ onLoad }) {
    onLoad({ filter: /\/commands\/commands\.ts$/ }, () => ({
      contents: `${frequent.map((name) => `import { ${name} } from './${name}.ts';`).join('\n')}
        export const commands = [${frequent.join(', ')}];`,
      loader: 'ts',
    }));
  },
};

const digestOf = (name) =>
  createHash('sha256')
    .update(readFileSync(`dist/${name}.cjs`))
    .update(readFileSync(`dist/${name}.cache`))
    .digest('hex');

/**
 * Starts the program. V8 refuses the cache of another V8 or other flags, but looks neither at the source nor for
 * damage. So it is used only in exactly the Node that made it, and only if program and cache are those that were made;
 * elsewhere the program is compiled as always. Where it fits, the flags are known too: functions are optimised later,
 * because most runs are over before that pays; and new objects stay in one megabyte, because touching fresh memory costs
 * more than clearing that out.
 */
const start = () => `#!/usr/bin/env node
'use strict';
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');
const isFrequent = ${JSON.stringify(frequent)}.includes(process.argv[2]);
const name = isFrequent ? 'frequent' : 'program';
const digest = isFrequent ? '${digestOf('frequent')}' : '${digestOf('program')}';
const filename = \`\${__dirname}/\${name}.cjs\`;
const { version, platform, arch } = process;
const source = readFileSync(filename);
let cachedData;
if (version + platform + arch === '${process.version}${process.platform}${process.arch}') {
  try {
    const bytes = readFileSync(\`\${__dirname}/\${name}.cache\`);
    if (createHash('sha256').update(source).update(bytes).digest('hex') === digest) cachedData = bytes;
  } catch {}
}
const program = new Script(source.latin1Slice(), { filename, cachedData });
if (program.cachedDataRejected === false) {
  const { setFlagsFromString } = require('node:v8');
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--semi-space-growth-factor=1');
}
program.runInThisContext()(exports, require, module, filename, __dirname);
`;

/** Runs the program on what is usual, then keeps the bytecode of all functions that this has called. */
const remember = `
const [, name, folder, cache] = process.argv;
const { readFileSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');
const filename = require('node:path').resolve('dist/' + name + '.cjs');
const program = new Script(readFileSync(filename, 'latin1'), { filename });
const environment = 'environments/production';
const rendered = ['render', environment, '--out', folder];
const calls = [['version'], ['check', environment], ['render', environment, '-d', 'eu-1'], rendered, rendered];
// The program ends its process; this one goes on.
let failed = 0;
process.exit = (code) => { failed = failed || code; };
(async () => {
  for (const args of calls) {
    process.argv = [process.execPath, filename, ...args];
    program.runInThisContext()({}, require, {}, filename, 'dist');
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (failed) throw new Error(args.join(' ') + ' failed');
  }
  writeFileSync(cache, program.createCachedData());
})();`;

mkdirSync('dist', { recursive: true });
const bundling = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
};
const bundle = (name, plugins, more) =>
  build({
    entryPoints: ['commands/main.ts'],
    outfile: `dist/${name}.cjs`,
    ...bundling,
    // What Node wraps around a file, so that vm.Script returns it as a function. It is read as Latin 1, hence ASCII.
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
    footer: { js: '})' },
    charset: 'ascii',
    plugins: [...plugins, separateModules, lateModules],
    logLevel: 'warning',
    ...more,
  });
const result = await bundle('program', []);
// Short names make the cache smaller too. A stack of a fault has them, with the place; those of program.cjs are as written.
await bundle('frequent', [frequentCommands], { minifyIdentifiers: true });
const kubeconfig = await build({
  entryPoints: [kubeconfigModule],
  outfile: 'dist/kubeconfig.cjs',
  ...bundling,
  logLevel: 'error',
});
for (const name of ['program', 'frequent']) {
  const folder = mkdtempSync(join(tmpdir(), 'trustplane-build-'));
  try {
    const made = [folder, join(folder, 'cache')];
    execFileSync(process.execPath, ['-e', remember, name, ...made], { stdio: ['ignore', 'ignore', 'pipe'] });
    writeFileSync(`dist/${name}.cache`, readFileSync(made[1]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
// Replaced in one step, because tests may be running the one that is there.
writeFileSync('dist/trustplane.new', start(), { mode: 0o755 });
renameSync('dist/trustplane.new', 'dist/trustplane.cjs');

const packages = new Set();
for (const path of Object.keys({ ...result.metafile.inputs, ...kubeconfig.metafile.inputs })) {
  const match = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path);
  if (match) packages.add(match[1]);
}
const notices = [...packages].sort().map((name) => {
  const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  const file = readdirSync(`node_modules/${name}`).find((entry) => /^licen[cs]e/i.test(entry));
  // tr46 comes without one; its package.json names the licence.
  const text = file === undefined ? '' : `\n${readFileSync(`node_modules/${name}/${file}`, 'utf8').trim()}\n`;
  return `${name} ${version} (${license})\n${text}`;
});
writeFileSync('dist/THIRD-PARTY-NOTICES', notices.join(`\n${'-'.repeat(72)}\n\n`));
