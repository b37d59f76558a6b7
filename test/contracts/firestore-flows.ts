import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createFirestoreStore } from '#adapters/firestore/document-store.ts';
import { createCatalogueReader } from '#application/catalogue.ts';
import { COLLECTIONS } from '#application/documents.ts';
import { ingestDescriptors } from '#application/ingest-descriptors.ts';
import { ingestSnapshot } from '#application/ingest-snapshot.ts';
import { ingestSpecs } from '#application/ingest-specs.ts';
import type { DocumentStore } from '#application/ports.ts';
import type { Receipt } from '#domain/publication.ts';
import { parseSnapshotPublication } from '#domain/snapshot-publication.ts';
import { askData } from '../support/ask.ts';
import { compileProto } from '../support/compile-proto.ts';
import { createMemoryApp } from '../support/memory-app.ts';
import { memoryStore } from '../support/memory-store.ts';
import { deployment, ORGANISATION } from '../support/publish.ts';
import { recordingBus } from '../support/recording-bus.ts';

const SPECS = 'github.com/acme/terraform';
const spec = (id: string, more = '') => ({
  path: `services/${id}.yaml`,
  content: `serviceID: ${id}\nteamName: payments\n${more}\n`,
});
const organisation = { path: 'organisation.yaml', content: ORGANISATION };
const many = Array.from({ length: 40 }, (_, n) => spec(`svc-${n}`));
const pay = spec('pay-api', 'grpc: { provides: [acme.pay.v1.PaymentService] }\ndependsOn: [svc-1]');

const specs = (generation: number, files: readonly { path: string; content: string }[]) => ({
  source: SPECS,
  revision: `r${generation}`,
  generation,
  complete: true,
  files,
});

const QUERY = `{
  services(first: 5) { totalCount nodes { serviceId health dependencies { to } rpcServices { fullName } } }
  rpcService(fullName: "acme.pay.v1.PaymentService") { owner { serviceId } methods { name } }
  changes(first: 10, filter: { kind: [SERVICE_REMOVED] }) { totalCount nodes { kind } }
  service(serviceId: "pay-api") { changes(first: 5) { nodes { kind } } }
  problems(first: 5) { totalCount } sources { name }
}`;

/** The key flows of the product over Firestore, told beside the same over SQLite. */
export function firestoreFlows(emulatorHost: string): void {
  const openStore = (projectId: string) => createFirestoreStore({ projectId, emulatorHost });

  describe('The product on Firestore', () => {
    it('takes, shows and costs the same as on SQLite', { timeout: 60_000 }, async () => {
      const set = await compileProto({
        'pay.proto':
          'syntax = "proto3"; package acme.pay.v1; service PaymentService { rpc Charge(Card) returns (Card); } message Card {}',
      });
      const sqlite = appOn(memoryStore());
      const firestore = appOn(openStore(`demo-${randomUUID()}`));
      const [left, right] = await Promise.all([story(sqlite, set), story(firestore, set)]);
      for (const [step, told] of right.entries()) expect(told).toEqual(left[step]);
      expect(right).toHaveLength(left.length);
      expect(left.flatMap(outcomeOf)).toEqual([
        ...['applied', 'applied', 'unchanged', 'applied', 'unchanged'],
        ...['applied', 'unchanged', 'applied', 'applied', 'applied', 'stale'],
      ]);
      await Promise.all([sqlite.close(), firestore.close()]);
    });

    it('lets two processes publish at once, and ends as one after the other would', {
      timeout: 60_000,
    }, async () => {
      const projectId = `demo-${randomUUID()}`;
      const apps = [appOn(openStore(projectId)), appOn(openStore(projectId))];
      const sources = ['github.com/acme/one', 'github.com/acme/two'];
      const receipts = await Promise.all(
        apps.map((app, n) => {
          const files = [spec(`only-${n}`), spec(`also-${n}`)];
          const publication = { ...specs(1, files), source: String(sources[n]) };
          return ingestSpecs(app, publication, { dryRun: false });
        }),
      );
      expect(receipts.map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
      for (const app of apps) {
        const { services, stamp } = await app.readCatalogue();
        expect([...services.keys()]).toEqual(['also-0', 'also-1', 'only-0', 'only-1']);
        expect(stamp.changes).toBe(4);
        await app.close();
      }
    });
  });
}

const outcomeOf = (told: unknown): readonly unknown[] => {
  const { outcome } = (told as { readonly result?: Partial<Receipt> }).result ?? {};
  return outcome === undefined ? [] : [outcome];
};

type FlowApp = ReturnType<typeof appOn>;

/** The product over a store that nothing else reads meanwhile. */
function appOn(store: DocumentStore) {
  const memory = createMemoryApp();
  return {
    ...memory,
    store,
    bus: recordingBus().bus,
    readCatalogue: createCatalogueReader(store, memory.codec),
    setNow: (time: string) => {
      memory.now = time;
    },
    close: async () => {
      await memory.close();
      await store.close();
    },
  };
}

/** Everything people and CI would hear in the course of a few publications, and what each one cost. */
async function story(app: FlowApp, set: Uint8Array): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  const tell = async (work: () => Promise<unknown>) => {
    const before = app.store.counters();
    const result = await work();
    const { reads, writes } = app.store.counters();
    told.push({ result, reads: reads - before.reads, writes: writes - before.writes });
  };
  const publish = (generation: number, files: Parameters<typeof specs>[1], dryRun = false) =>
    tell(() => ingestSpecs(app, specs(generation, files), { dryRun }));
  const snapshot = (ready: number) => {
    const items = [deployment('pay-api', 'pay-api', { desired: 4, ready })];
    const kinds = new URLSearchParams({ kinds: 'Deployment' });
    const parsed = parseSnapshotPublication(
      'prod',
      kinds,
      { kind: 'List', items },
      app.clock.now(),
    );
    if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.problems));
    return tell(() => ingestSnapshot(app, parsed.publication, { dryRun: false }));
  };
  await publish(1, [organisation, pay, ...many], true);
  await publish(1, [organisation, pay, ...many]);
  await publish(1, [organisation, pay, ...many]);
  const contract = { source: 'github.com/acme/protos', revision: 'c1', generation: 1, set };
  for (let time = 0; time < 2; time += 1) {
    await tell(() => ingestDescriptors(app, { ...contract, label: 'main' }, { dryRun: false }));
  }
  await snapshot(1);
  app.setNow('2026-11-22T12:01:00.000Z');
  await snapshot(1);
  app.setNow('2026-11-22T12:02:00.000Z');
  await snapshot(4);
  const changed = spec('pay-api', 'tier: A\ngrpc: { provides: [acme.pay.v1.PaymentService] }');
  await publish(2, [organisation, changed, ...many.slice(1)]);
  await publish(3, [organisation, { ...changed, content: 'serviceID: [' }, ...many.slice(1)]);
  await publish(1, [organisation]);
  await tell(() => askData(app, QUERY));
  await tell(() => app.readCatalogue());
  for (const collection of Object.values(COLLECTIONS)) {
    const found = await app.store.query({ collection, limit: 1_000 });
    told.push([collection.name, found.map(({ id, data }) => [id, data])]);
  }
  return told;
}
