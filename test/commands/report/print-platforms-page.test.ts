import { describe, expect, it } from 'vitest';
import { nodeGuides } from '../../../commands/bootstrap/node-guides.ts';
import { printPlatformsPage } from '../../../commands/report/print-platforms-page.ts';
import { platforms } from '../../../model/platforms.ts';

const page = printPlatformsPage(nodeGuides);
const names = Object.keys(platforms) as (keyof typeof platforms)[];
const rowOf = (name: string) => page.split('\n').find((line) => new RegExp(`^\\| \\[?${name}\\b`).test(line));

describe('the page of the distributions', () => {
  it.each(names)('has a row for %s, with a delivery', (name) => {
    expect(rowOf(name)).toMatch(/^\| \S+ \| `\w+`/);
  });

  it.each(names.filter((name) => nodeGuides[name] === undefined))(
    'has no section of %s, where nothing is done on a node',
    (name) => {
      expect(page).not.toContain(`\n## ${name}\n`);
      expect(rowOf(name)).toContain('nothing on a node');
    },
  );

  it('says of each fact that it was tried here, or where it was read', () => {
    const rows = page.split('\n').filter((line) => /\| (yes|no) \|/.test(line));
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row).toMatch(/\| (yes \| {2}\||no \| \S.+ \|)$/);
    expect(rows.some((row) => row.includes('| yes |'))).toBe(true);
  });

  it.each([
    ['k0s', '`NodeFile`, with `apiServer.enableWorker`'],
    ['k0s', 'not mounted'],
    ['kubeone', '`KubeOne`, `NodeFile`'],
    ['talos', 'there is no reload'],
    ['rke2', 'mounted at `/etc/trustplane-auth`'],
    ['kubeadm', 'the probes need /livez and /readyz'],
  ])('says of %s: %s', (name, text) => {
    expect(rowOf(name)).toContain(text);
  });
});
