import { describe, expect, it } from 'vitest';
import { ingestDescriptors } from '#application/ingest-descriptors.ts';
import { sweepOutbox } from '#application/outbox.ts';
import { compileProto } from '../../support/compile-proto.ts';
import { type Crash, crashing } from '../../support/crash.ts';
import { createDescriptorDesk, PROTOS } from '../../support/descriptor-desk.ts';
import { recordingBus } from '../../support/recording-bus.ts';

const service = (name: string, count: number) =>
  `syntax = "proto3"; package a; message M${name} {} ${Array.from(
    { length: count },
    (_, index) => `service ${name}${index} { rpc Get(M${name}) returns (M${name}); }`,
  ).join('\n')}`;
const FIRST = await compileProto({ 'a.proto': service('A', 2), 'b.proto': service('B', 1) });
const SECOND = await compileProto({ 'a.proto': service('A', 3), 'c.proto': service('C', 1) });

/** Two revisions are published, the second by a process that may die; then the second is delivered again. */
async function publishBoth(crash: Crash) {
  const desk = createDescriptorDesk();
  const { bus, taken } = recordingBus();
  const app = { ...desk.app, bus };
  const publication = { source: PROTOS, label: 'main' };
  const first = { ...publication, revision: 'c1', generation: 1, set: FIRST };
  await ingestDescriptors(app, first, { dryRun: false });
  const second = { ...publication, revision: 'c2', generation: 2, set: SECOND };
  const process = crashing(crash);
  const dying = { ...app, store: process.store(app.store), bus: process.bus(bus) };
  await ingestDescriptors(dying, second, { dryRun: false }).catch(() => {});
  await ingestDescriptors(app, second, { dryRun: false });
  await sweepOutbox(app, '9999-12-31T00:00:00.000Z');
  const stored = JSON.stringify(await desk.stored());
  return {
    stored,
    heard: new Set(taken),
    died: process.died(),
    catalogue: await app.readCatalogue(),
  };
}

describe('a process that dies while it takes over descriptors', () => {
  it('at any moment leaves a state that a repetition makes the right one; no event is lost', async () => {
    const wanted = await publishBoth({ moment: 'before', effect: 1_000 });
    expect(wanted.died).toBe(false);
    expect(wanted.heard.size).toBe(6);
    let deaths = 0;
    for (const moment of ['before', 'after'] as const) {
      for (let effect = 0; ; effect += 1) {
        const found = await publishBoth({ moment, effect });
        if (!found.died) break;
        deaths += 1;
        expect(found.stored).toBe(wanted.stored);
        expect(found.heard).toEqual(wanted.heard);
        expect(found.catalogue.contracts.get(PROTOS)?.revision).toBe('c2');
      }
    }
    expect(deaths).toBeGreaterThanOrEqual(6);
  });
});

describe('publications at the same time', () => {
  it('of one source end with the newest, whichever is worked out first', async () => {
    const desk = createDescriptorDesk();
    const sets = await Promise.all(
      Array.from({ length: 6 }, (_, index) => compileProto({ 'a.proto': service('A', index + 1) })),
    );
    const receipts = await Promise.all(
      [3, 6, 1, 5, 2, 4].map((generation) =>
        desk.publish(sets[generation - 1] as Uint8Array, {
          generation,
          revision: `c${generation}`,
        }),
      ),
    );
    const contract = await desk.contract();
    expect(contract).toMatchObject({ revision: 'c6', generation: 6 });
    expect(contract?.services).toHaveLength(6);
    expect(new Set(receipts.map(({ outcome }) => outcome))).toEqual(new Set(['applied', 'stale']));
    const index = await desk.reader.index(PROTOS, 'c6');
    expect({ ...index, log: contract?.log }).toEqual(contract);
  });

  it('of several sources each find their contract in force', async () => {
    const desk = createDescriptorDesk();
    const sources = ['left', 'middle', 'right'];
    await Promise.all(sources.map((source) => desk.publish(FIRST, { source, generation: 1 })));
    const { contracts } = await desk.app.readCatalogue();
    expect([...contracts.keys()].sort()).toEqual(sources);
  });
});
