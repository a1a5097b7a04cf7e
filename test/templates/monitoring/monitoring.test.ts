import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { profiles } from '../../../generators/node-file/profiles.ts';
import { findPart } from '../../lab/find-part.ts';
import { startApiServer } from '../../lab/start-api-server.ts';
import { startEtcd } from '../../lab/start-etcd.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { makeDocument, makeInvalidDocument } from '../agent/make-document.ts';

const promtool = findPart('promtool');
if (promtool === undefined) console.warn('SKIPPED: alerts and dashboard are not tested: no promtool');
const missing = ['etcd', 'kube-apiserver'].filter((name) => !findPart(name));
if (missing.length > 0)
  console.warn(`SKIPPED: the metrics’ names are not compared with an API server’s: no ${missing.join(', ')}`);

interface Rule {
  alert: string;
  expr: string;
  annotations: Record<string, string>;
}
interface Panel {
  id: number;
  title: string;
  gridPos: { x: number; y: number; w: number; h: number };
  targets: { expr: string }[];
}
const { spec } = parse(readFileSync('templates/monitoring/prometheus-rule.yaml', 'utf8')) as {
  spec: { groups: { name: string; rules: Rule[] }[] };
};
const rules = spec.groups.flatMap((group) => group.rules);
const { panels } = JSON.parse(readFileSync('templates/monitoring/dashboard.json', 'utf8')) as {
  panels: Panel[];
};
const queries = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trustplane-monitoring-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(promtool === undefined)('the alerts', () => {
  const tests = parse(readFileSync('test/templates/monitoring/alerts.test.yaml', 'utf8')) as {
    tests: { alert_rule_test: { alertname: string; exp_alerts: unknown[] }[] }[];
  };

  beforeAll(() => {
    writeFileSync(join(folder, 'rules.yaml'), stringify({ groups: spec.groups }));
    cpSync('test/templates/monitoring/alerts.test.yaml', join(folder, 'alerts.test.yaml'));
  });

  it('are rules that Prometheus reads without complaint', () => {
    execFileSync(promtool!, ['check', 'rules', '--lint=all', '--lint-fatal', join(folder, 'rules.yaml')]);
  });

  it('fire when they should and not when they should not', () => {
    const { status, stdout, stderr } = spawnSync(
      promtool!,
      ['test', 'rules', join(folder, 'alerts.test.yaml')],
      {
        encoding: 'utf8',
      },
    );
    expect(status, stdout + stderr).toBe(0);
  });

  it.each(rules.map(({ alert }) => alert))(
    'have for %s a test in which it fires and one in which it does not',
    (alert) => {
      const expected = tests.tests
        .flatMap((test) => test.alert_rule_test)
        .filter(({ alertname }) => alertname === alert)
        .map(({ exp_alerts }) => exp_alerts.length > 0);
      expect(new Set(expected)).toEqual(new Set([true, false]));
    },
  );

  it('notice when a test is wrong', () => {
    const text = readFileSync('test/templates/monitoring/alerts.test.yaml', 'utf8');
    writeFileSync(join(folder, 'wrong.yaml'), text.replace('node: node-c', 'node: node-z'));
    expect(spawnSync(promtool!, ['test', 'rules', join(folder, 'wrong.yaml')]).status).not.toBe(0);
  });
});

describe('the dashboard', () => {
  it.skipIf(promtool === undefined)('has queries that Prometheus can read', () => {
    const filled = queries.map((expr, index) => ({
      record: `panel:${index}`,
      expr: expr.replaceAll('$__rate_interval', '5m').replaceAll('$cluster', '.*'),
    }));
    writeFileSync(
      join(folder, 'queries.yaml'),
      stringify({ groups: [{ name: 'dashboard', rules: filled }] }),
    );
    execFileSync(promtool!, ['check', 'rules', join(folder, 'queries.yaml')]);
    expect(queries.length).toBe(panels.length);
  });

  it('has panels that do not lie upon each other', () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    for (const [index, { gridPos: one }] of panels.entries()) {
      expect(one.x + one.w).toBeLessThanOrEqual(24);
      for (const { gridPos: other } of panels.slice(index + 1)) {
        const apart =
          one.x + one.w <= other.x ||
          other.x + other.w <= one.x ||
          one.y + one.h <= other.y ||
          other.y + other.h <= one.y;
        expect(apart).toBe(true);
      }
    }
  });
});

describe('alerts and dashboard', () => {
  const texts = [...rules.map(({ expr }) => expr), ...queries];

  it('name the objects as the profile trustplane does', () => {
    const { namespace, name } = profiles.trustplane;
    const named = (label: string) =>
      new Set(
        texts.flatMap((text) =>
          [...text.matchAll(new RegExp(`${label}=~?"([^"]+)"`, 'g'))].map((match) => match[1]),
        ),
      );
    expect(named('namespace')).toEqual(new Set([namespace]));
    expect(named('pod')).toEqual(new Set([`${name}-.+`]));
    expect(named('daemonset')).toEqual(new Set([name]));
  });

  it.skipIf(missing.length > 0)('name metrics and labels that an API server has', async () => {
    const etcd = await startEtcd();
    const file = join(folder, 'authentication.yaml');
    const install = (text: string) => {
      writeFileSync(`${file}.new`, text);
      renameSync(`${file}.new`, file);
    };
    install(makeDocument());
    const server = await startApiServer({ etcdUrl: etcd.url, authenticationConfig: file });
    try {
      const seen = async (status: string) =>
        (await server.metrics()).includes(`automatic_reloads_total{`) &&
        new RegExp(`automatic_reloads_total\\{[^}]*status="${status}"\\} 1\n`).test(await server.metrics());
      install(makeInvalidDocument());
      await waitUntil('a failure is counted', () => seen('failure'), 60_000);
      install(makeDocument());
      await waitUntil('a success is counted', () => seen('success'), 60_000);
      const metrics = await server.metrics();
      const names = new Set(texts.flatMap((text) => text.match(/\bapiserver_\w+/g) ?? []));
      expect([...names].sort()).toEqual([
        'apiserver_authentication_config_controller_automatic_reload_last_timestamp_seconds',
        'apiserver_authentication_config_controller_automatic_reloads_total',
        'apiserver_authentication_config_controller_last_config_info',
        'apiserver_authentication_jwt_authenticator_latency_seconds_bucket',
      ]);
      // The last one is there only after a token of an issuer was checked; its family is known all the same.
      for (const name of [...names].filter((name) => !name.endsWith('_bucket')))
        expect(metrics).toMatch(new RegExp(`^${name}\\{`, 'm'));
      expect(metrics).toMatch(/last_config_info\{[^}]*hash="sha256:[0-9a-f]{64}"/);
    } finally {
      await server.stop();
      await etcd.stop();
    }
  });
});
