import { expect, it } from 'vitest';
import { EPOCH } from '#examples/epoch.ts';
import { publishExamples } from '#examples/publish.ts';
import { graphql, startDashboard } from '../support/start-dashboard.ts';

const STEP = 10 * 60_000;
const EPOCH_MILLISECONDS = Date.parse(EPOCH);

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
    expect(again.map(({ outcome }) => outcome)).toEqual(again.map(() => 'unchanged'));

    const shown = await graphql<{ problems: { nodes: readonly { message: string }[] } }>(
      dashboard.url,
      '{ organisation { name serviceCount teamCount rpcServiceCount } problems { nodes { message } } clusters { declared stale } }',
    );
    expect(shown).toMatchObject({
      organisation: { name: 'Acme', serviceCount: 29, teamCount: 10, rpcServiceCount: 25 },
      clusters: Array.from({ length: 4 }, () => ({ declared: true })),
    });
    // Exactly the two that were put there for people to look at.
    expect(shown.problems.nodes.map(({ message }) => message)).toEqual([
      expect.stringContaining('repositry'),
      expect.stringContaining('pay-wallet'),
    ]);
  } finally {
    await dashboard.stop();
  }
});
