import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { dumpStore } from '../support/dump-store.ts';
import { planted, secrets } from '../support/planted-secrets.ts';
import { type Dashboard, graphql, publish, startDashboard } from '../support/start-dashboard.ts';

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await startDashboard(['--empty']);
  const content = 'serviceID: pay\nteamName: payments\n';
  const files = [{ path: 'pay.yaml', content }];
  const source = { source: 'specs', revision: 'a', generation: 1, complete: true };
  await publish(dashboard.url, '/api/specs', { ...source, files });
});
afterAll(() => dashboard?.stop());

const EVERYTHING = `{
  services { nodes { serviceId changes { nodes { summary before after subject } } environments { reason version
    workloads { name images contractRevision containers { name image digest requests { resource amount } limits { amount } }
      disruptionBudget { name minAvailable maxUnavailable } events { object reason }
      findings { rule message found wanted object cure snippet steps { code note } context { object reason } } } } } }
  clusters { name nodes { versions { name } instanceTypes { name } zones troubles { node condition reason } }
    autoscaler { state health scaleUp scaleDown } unmapped { namespace workloads { name images findings { message found wanted object } } }
    trouble { workload { name findings { message found object } } } }
  problems { nodes { message cure path source } }
  changes { nodes { summary subject before after } }
  sources { name revision }
}`;

it('no secret of a cluster is stored, logged or told', async () => {
  await fc.assert(
    fc.asyncProperty(secrets, async (secret) => {
      const { url, data, output } = dashboard;
      const list = { kind: 'List', items: planted(secret) };
      const receipt = await (await publish(url, '/api/clusters/prod/snapshot', list)).text();
      const broken = await fetch(`${url}/api/clusters/prod/snapshot`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body: gzipSync(`{"items": [{"env": "${secret}", ]}`),
      });
      const refused = await (
        await publish(url, `/api/clusters/prod/snapshot?kinds=${encodeURIComponent(secret)}`, list)
      ).text();
      const store = createSqliteStore(join(data, 'dashboard.db'));
      const stored = await dumpStore(store);
      await store.close();
      const file = await readFile(join(data, 'dashboard.db'), 'latin1');
      const told = JSON.stringify(await graphql(url, EVERYTHING));
      expect(told).toContain('crash-loop');
      const broke = await broken.text();
      for (const text of [receipt, broke, stored, file, told, output()]) {
        expect(text.includes(secret)).toBe(false);
      }
      expect(refused).toContain('invalid-parameter');
    }),
    { numRuns: 25 },
  );
});
