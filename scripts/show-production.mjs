/** Renders each destination of environments/production twice, compares, and prints a table. Called by scripts/run. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';

const environment = 'environments/production';
const [kustomize] = process.argv.slice(2);
const run = (command, args) =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });

run('node', ['dist/trustplane.cjs', 'check', environment]);
const rows = [['CLUSTER', 'ISSUERS', 'DOCUMENT SHA-256', 'CONFIGMAP', 'APPLIED IN']];
let differing = 0;
for (const name of readdirSync(`${environment}/destinations`).sort()) {
  const built = run(kustomize, [
    'build',
    '--enable-alpha-plugins',
    '--enable-exec',
    `${environment}/destinations/${name}`,
  ]);
  const rendered = run('node', ['dist/trustplane.cjs', 'render', environment, '--destination', name]);
  if (built !== rendered) differing++;
  const objects = parseAllDocuments(built).map((document) => document.toJS());
  const configMap = objects.find(
    (object) => object.metadata.annotations?.['trustplane.dev/sha256'] && object.kind === 'ConfigMap',
  );
  const [, text] = Object.entries(configMap.data).find(([, value]) =>
    value.includes('kind: AuthenticationConfiguration'),
  );
  const sha256 = createHash('sha256').update(text).digest('hex');
  if (sha256 !== configMap.metadata.annotations['trustplane.dev/sha256'])
    throw new Error(`${name}: the annotation is not the document's hash`);
  rows.push([
    name,
    String(parse(text).jwt.length),
    sha256,
    configMap.metadata.name,
    `${name}, namespace ${configMap.metadata.namespace}`,
  ]);
  console.log(
    `${built === rendered ? '=' : '≠'} ${name}: kustomize build (${built.length} bytes) and trustplane render (${rendered.length} bytes) ${built === rendered ? 'agree' : 'DIFFER'}`,
  );
}
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
console.log();
for (const row of rows)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
console.log(`\nA cluster's objects: node dist/trustplane.cjs render ${environment} --destination eu-1`);
process.exitCode = differing === 0 ? 0 : 1;
