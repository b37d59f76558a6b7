import { beforeAll, describe, expect, it } from 'vitest';
import { createSpecBench, spec } from '../../support/spec-bench.ts';

const SERVICES = 5_000;
const TIMEOUT = 60_000;

/** What 5,000 specs may cost; the store counts. */
describe('the budget of a source of 5,000 specs', () => {
  const bench = createSpecBench();
  const files = Object.fromEntries(
    Array.from({ length: SERVICES }, (_, i) => [
      `services/team-${i % 300}/svc-${i}/spec.yaml`,
      spec(
        `svc-${i}`,
        `description: Service number ${i} does what its name says`,
        `contact: {slack: {alertChannelId: C${i}}}`,
        `grpc: {provides: [acme.s${i}.v1.Api]}`,
        `dependsOn: [svc-${(i + 1) % SERVICES}]`,
      ),
    ]),
  );
  const [first = ''] = Object.keys(files);
  let opening: { readonly reads: number; readonly writes: number };

  beforeAll(async () => {
    opening = await bench.cost(() => bench.publish(files, { generation: 1 }));
  }, TIMEOUT);

  it('first publication: 80 reads, N + 60 writes', async () => {
    expect(opening.reads).toBeLessThanOrEqual(80);
    expect(opening.writes).toBeLessThanOrEqual(SERVICES + 60);
    expect((await bench.catalogue()).services.size).toBe(SERVICES);
  });

  it('the identical publication again: 1 read, no write', async () => {
    const again = await bench.cost(() => bench.publish(files, { generation: 1 }));
    expect(again).toMatchObject({
      writes: 0,
      result: { outcome: 'unchanged', unchanged: SERVICES },
    });
    expect(again.reads).toBeLessThanOrEqual(1);
  });

  it('an unchanged set of a new revision: 4 reads, 1 write', async () => {
    const unchanged = await bench.cost(() => bench.publish(files, { generation: 2 }));
    expect(unchanged.result.outcome).toBe('unchanged');
    expect(unchanged.reads).toBeLessThanOrEqual(4);
    expect(unchanged.writes).toBeLessThanOrEqual(1);
  });

  it('one changed spec: 12 reads, 10 writes, the acknowledgement of the outbox included', async () => {
    for (const tier of ['A', 'B']) {
      const changed = { ...files, [first]: `${files[first]}tier: ${tier}\n` };
      const cost = await bench.cost(() => bench.publish(changed));
      expect(cost.result).toMatchObject({ updated: ['svc-0'], unchanged: SERVICES - 1 });
      expect(cost.reads).toBeLessThanOrEqual(12);
      expect(cost.writes + cost.deletes).toBeLessThanOrEqual(10);
    }
  });

  it('one removed spec and one that another source claims as well: no more', async () => {
    const { [first]: _, ...rest } = files;
    const removed = await bench.cost(() => bench.publish(rest));
    expect(removed.result).toMatchObject({ removed: ['svc-0'] });
    const claimed = await bench.cost(() =>
      bench.publish({ 'mine.yaml': spec('svc-7') }, { source: 'github.com/acme/other' }),
    );
    expect(claimed.result.outcome).toBe('refused');
    for (const cost of [removed, claimed]) {
      expect(cost.reads).toBeLessThanOrEqual(12);
      expect(cost.writes + cost.deletes).toBeLessThanOrEqual(10);
    }
  });

  it('a dry run of everything writes nothing', async () => {
    const other = { ...files, [first]: spec('svc-0', 'tier: C') };
    const rehearsal = await bench.cost(() => bench.publish(other, { dryRun: true }));
    expect(rehearsal).toMatchObject({ writes: 0, deletes: 0, result: { created: ['svc-0'] } });
    expect(rehearsal.reads).toBeLessThanOrEqual(12);
  });
});
