import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem } from 'node:os';

/** The machine and the versions that figures are worth nothing without, in one sentence. */
export function describeMachine(kustomize: string, folder: string): string {
  const processors = cpus();
  const fileSystem = execFileSync('df', ['--output=fstype', folder], { encoding: 'utf8' }).split('\n')[1];
  const version = execFileSync(kustomize, ['version'], { encoding: 'utf8' }).trim();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const today = new Date().toISOString().slice(0, 10);
  return `Measured on ${today}: ${processors.length} cores (${processors[0]?.model.trim()}), ${gibibytes} GiB, Linux ${release()}, files on ${fileSystem}, Node ${process.versions.node}, kustomize ${version}.`;
}
