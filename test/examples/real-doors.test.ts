import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CLUSTER_NAMES } from '#examples/clusters/all.ts';
import { EPOCH } from '#examples/epoch.ts';
import { publishExamples } from '#examples/publish.ts';
import { type Dashboard, graphql, startDashboard } from '../support/start-dashboard.ts';

const STEP = 10 * 60_000;
const EPOCH_MILLISECONDS = Date.parse(EPOCH);

/** What publishing alone brings; todos follow by and by. */
const PUBLISHED = [
  'CONTRACT_CHANGED',
  'RPC_SERVICE_ADDED',
  'RPC_SERVICE_REMOVED',
  'SERVICE_CREATED',
  'SERVICE_REMOVED',
  'SERVICE_UPDATED',
  'WORKLOAD_ADDED',
  'WORKLOAD_REMOVED',
];

it('the whole example goes through the real doors, and a second time changes nothing', async () => {
  const dashboard = await startDashboard(['--empty']);
  try {
    // The same ten minutes, so that the example's fresh times don't move in between.
    const began = Math.floor((Date.now() - EPOCH_MILLISECONDS) / STEP) * STEP + EPOCH_MILLISECONDS;
    const target = { url: dashboard.url, now: new Date(began).toISOString() };
    const first = await publishExamples(target);
    expect(first.map(({ outcome }) => outcome)).toEqual(first.map(() => 'applied'));
    expect(
      first.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'error'),
    ).toEqual([]);

    const again = await publishExamples({ ...target, now: new Date(began + 30_000).toISOString() });
    const present = again.slice(-(CLUSTER_NAMES.length + 2));
    expect(present.map(({ outcome }) => outcome)).toEqual(present.map(() => 'unchanged'));
    const past = again.slice(0, -present.length).map(({ outcome }) => outcome);
    expect(past).toEqual(past.map(() => 'stale'));

    const shown = await graphql<{ problems: { nodes: readonly { message: string }[] } }>(
      dashboard.url,
      '{ organisation { name serviceCount teamCount rpcServiceCount } problems { nodes { message } } clusters { declared stale } }',
    );
    expect(shown).toMatchObject({
      organisation: { name: 'Acme', serviceCount: 29, teamCount: 10, rpcServiceCount: 25 },
      clusters: Array.from({ length: 4 }, () => ({ declared: true })),
    });
    // Exactly those that were put there for people to look at.
    expect(shown.problems.nodes.map(({ message }) => message)).toEqual([
      expect.stringContaining('"pay-wallet", which was removed'),
      expect.stringContaining('"gke-osaka", which organisation.yaml does not declare'),
      expect.stringContaining('"acme.pay.invoice.v1.InvoiceService", which no published contract'),
      expect.stringContaining('repositry'),
      expect.stringContaining('"acme.pay.archive.v1.ArchiveService", which no published contract'),
    ]);
  } finally {
    await dashboard.stop();
  }
});

it('goes on at the next start where the seeding broke off, and leaves a finished one alone', async () => {
  const data = await mkdtemp(join(tmpdir(), 'half-published-'));
  const stateOf = ({ url }: Dashboard) =>
    graphql<{
      changes: { totalCount: number };
      sources: readonly { name: string; revision: string }[];
    }>(
      url,
      `{
        changes(filter: { kind: [${PUBLISHED.join(' ')}] }) { totalCount }
        sources { name revision }
        removedServices { serviceId }
      }`,
    );
  const run = async <T>(args: readonly string[], work: (dashboard: Dashboard) => Promise<T>) => {
    const dashboard = await startDashboard(args, data);
    try {
      return await work(dashboard);
    } finally {
      await dashboard.stop();
    }
  };
  try {
    await run(['--empty'], async ({ url }) => {
      let posts = 0;
      const dying: typeof fetch = async (...request) => {
        posts += 1;
        if (posts > 4) throw new Error('died');
        return fetch(...request);
      };
      const target = { url, now: new Date().toISOString(), fetch: dying };
      await expect(publishExamples(target)).rejects.toThrow('died');
    });
    const finished = await run([], async (dashboard) => {
      expect(dashboard.output()).toContain('published through the doors');
      return stateOf(dashboard);
    });
    expect(finished).toMatchObject({ removedServices: [{ serviceId: 'pay-wallet' }] });
    expect(finished.sources).toHaveLength(6);
    expect(finished.changes.totalCount).toBeGreaterThan(50);
    await run([], async (dashboard) => {
      expect(dashboard.output()).toContain('published through the doors');
      expect((await stateOf(dashboard)).changes).toEqual(finished.changes);
    });
  } finally {
    await rm(data, { recursive: true });
  }
});
