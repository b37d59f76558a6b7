import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '#application/list-problems.ts';
import { CHANGE_KINDS, type Change } from '#domain/change.ts';
import { CLUSTER_NAMES, snapshotAsOf } from '#examples/clusters/all.ts';
import { compileBefore } from '#examples/compile-before.ts';
import { LOOKED_BEFORE } from '#examples/publish.ts';
import { expectEvents } from '../support/expect-events.ts';
import { createExampleDesk, type ExampleDesk } from './support/example-desk.ts';

const HOUR = 3_600_000;

const CLUSTER_KINDS: ReadonlySet<string> = new Set([
  'rollout',
  'rollout-finished',
  'health',
  'workload-added',
  'workload-removed',
]);

/** Without the deadline, which follows from when it was published. */
const told = ({ kind, subject, summary }: Change): string =>
  `${kind} ${subject}: ${summary.replace(/ until \d{4}-\d{2}-\d{2}/, '')}`;
const of = (changes: readonly Change[], kind: Change['kind']) =>
  changes.filter((change) => change.kind === kind);
const later = (moment: string, milliseconds: number): string =>
  new Date(Date.parse(moment) + milliseconds).toISOString();

/** Publishes until so many publications are through; then the process dies. */
async function breakOff(desk: ExampleDesk, posts: number): Promise<void> {
  let count = 0;
  const dying: typeof fetch = (...request) => {
    count += 1;
    if (count > posts) throw new Error('died');
    return desk.fetch(...request);
  };
  await expect(desk.publish(dying)).rejects.toThrow('died');
}

/** What readers see, without when and by which publication it became so, when it was first seen, and how it moved when it was. */
async function seen({ app }: ExampleDesk) {
  const catalogue = await app.readCatalogue();
  const { services, clusters, contracts } = catalogue;
  return {
    specs: [...services.values()].map(({ spec }) => spec),
    contracts: [...contracts.values()].map(({ source, files, services: rpc }) => ({
      source,
      files,
      rpc,
    })),
    clusters: [...clusters.values()]
      .map(({ name, namespaces }) => ({
        name,
        workloads: namespaces
          .flatMap(({ workloads }) => workloads)
          .map(({ rolledOutAt, rollouts, faded, scaling, progressingUntil, ...workload }) => ({
            ...workload,
            events: workload.events?.map(({ reason, object }) => ({ reason, object })),
            findings: workload.findings.map(
              ({ since: _, activeFrom: __, activeUntil: ___, ...finding }) => finding,
            ),
          })),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    // Without a past, pay-points depends on what nobody ever heard of; with it, on what was removed.
    problems: problemsOf(catalogue)
      .map(({ path }) => path)
      .sort(),
  };
}

describe('the past of the example', () => {
  it('was compiled from its proto sources (npm run examples does it)', async () => {
    const file = new URL('../../examples/before/descriptors.binpb', import.meta.url);
    expect(readFileSync(file).equals(compileBefore())).toBe(true);
  });

  it('shows every kind of change but what people do by hand, and a silence', async () => {
    const desk = createExampleDesk();
    await desk.publish();
    const changes = await desk.changes();
    const kinds = new Set(changes.map(({ kind }) => kind));
    const ofWork = /^(todo|campaign)-/;
    expect(CHANGE_KINDS.filter((kind) => !kinds.has(kind) && !ofWork.test(kind))).toEqual([
      'service-restored',
      'rule-muted',
      'rule-unmuted',
      'source-silent',
      'source-heard',
    ]);
    expectEvents(changes);
  });

  it('ends with what is worth reading first: specs, then RPC services, then the clusters', async () => {
    const desk = createExampleDesk();
    await desk.publish();
    const changes = await desk.changes();
    expect(changes.slice(0, 15).map(({ kind, summary }) => `${kind}: ${summary}`)).toEqual([
      'service-removed: pay-wallet was removed: github.com/acme/terraform no longer publishes it.',
      'service-updated: pay-points: description changed.',
      'service-updated: pay-fraud: tier, slo, contact.oncall changed.',
      'service-renamed: pay-topup was renamed to pay-bank.',
      'service-updated: draw-template: teamName, contact.slack.generalChannelId changed.',
      'service-created: draw-mailer was added.',
      'service-updated: draw-editor: links changed.',
      'campaign-launched: Follow what acme/protos broke at eb07d48: 2 services have until 2026-12-22.',
      'campaign-created: acme/protos broke 4 things at eb07d48: 2 services have to follow.',
      'contract-changed: The contract of github.com/acme/protos changed: 2 types, 1 breaking change.',
      'rpc-service-removed: RPC service acme.pay.wallet.v1.WalletService with 2 methods was removed.',
      'rpc-service-changed: RPC service acme.pay.qr.v1.QrService changed: deprecated.',
      'rpc-service-changed: RPC service acme.pay.points.v1.PointsService changed: 1 method added.',
      'rpc-service-changed: RPC service acme.draw.comment.v1.CommentService changed: comments changed.',
      'rpc-service-added: RPC service acme.pay.settlement.v1.SettlementService was added with 3 methods.',
    ]);
    const subjects = (kind: Change['kind']) =>
      changes.filter((change) => change.kind === kind).map(({ subject }) => subject);
    expect(subjects('workload-added')).toEqual(['production CronJob/pay-ledger-archive']);
    expect(subjects('workload-removed')).toEqual([
      'production Deployment/pay-wallet',
      'development Deployment/pay-wallet',
    ]);
    // Everything that clusters tell finds its service.
    expect(
      changes.slice(15).filter(({ kind, serviceId }) => CLUSTER_KINDS.has(kind) && !serviceId),
    ).toEqual([]);
  });

  it('gives what CRITICAL became and ceased to be, and each rollout its own time', async () => {
    const desk = createExampleDesk();
    await desk.publish();
    const changes = await desk.changes();
    const turned = of(changes, 'health').map(
      ({ before, after }) => `${before?.health} → ${after?.health}`,
    );
    expect(new Set(turned)).toEqual(
      new Set(['HEALTHY → CRITICAL', 'WARNING → CRITICAL', 'CRITICAL → HEALTHY']),
    );
    const rollouts = of(changes, 'rollout').filter(({ subject }) =>
      subject.includes('Deployment/'),
    );
    expect(rollouts.length).toBeGreaterThan(25);
    expect(new Set(rollouts.map(({ at }) => at)).size).toBeGreaterThan(rollouts.length * 0.8);
  });

  it('was in order itself: nothing was wrong but what is there to look at', async () => {
    const desk = createExampleDesk();
    await breakOff(desk, 10);
    const open = problemsOf(await desk.app.readCatalogue());
    expect(open.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
      'unknown-cluster specs/services/pay-invoice/spec.yaml',
      'unknown-key specs/services/pay-notification/spec.yaml',
      'unknown-rpc-service specs/services/pay-invoice/spec.yaml',
      'unknown-rpc-service specs/services/pay-statement/spec.yaml',
    ]);
  });

  it.each(CLUSTER_NAMES)('lets %s know nothing of what came later', (cluster) => {
    for (const minutes of LOOKED_BEFORE) {
      const { takenAt, items } = snapshotAsOf(cluster, minutes);
      const times = JSON.stringify(items).match(/"\d{4}-\d{2}-\d{2}T[\d:.]+Z"/g) ?? [];
      expect(times.length).toBeGreaterThan(100);
      expect(times.filter((time) => JSON.parse(time) > takenAt)).toEqual([]);
    }
  });

  it('leads to the present as it is without a past', async () => {
    const [withPast, without] = [createExampleDesk(), createExampleDesk()];
    await withPast.publish();
    await without.publishPresent();
    // Now that the organisation is known, the clusters are declared ones.
    await without.send();
    expect(await seen(withPast)).toEqual(await seen(without));
  });

  it.each([2, 5, 12, 15])(
    'goes on where it broke off, here after %i publications',
    async (posts) => {
      const [whole, broken] = [createExampleDesk(), createExampleDesk()];
      await whole.publish();
      await breakOff(broken, posts);
      broken.app.now = later(broken.app.now, 3 * 24 * HOUR);
      await broken.publish();
      expect((await broken.changes()).map(told).sort()).toEqual(
        (await whole.changes()).map(told).sort(),
      );
    },
  );

  it('is not made longer by time alone', async () => {
    const desk = createExampleDesk();
    await desk.publish();
    const count = (await desk.changes()).length;
    const start = desk.app.now;
    for (const hours of [0.1, 0.2, 1, 2, 5, 12, 13, 24, 48.5, 200, 721]) {
      desk.app.now = later(start, hours * HOUR);
      await desk.send();
    }
    expect((await desk.changes()).length).toBe(count);
  });
});
