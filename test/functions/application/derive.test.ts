import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { type Catalogue, createCatalogueReader } from '#application/catalogue.ts';
import { countHealth } from '#application/count-health.ts';
import { edgesOf } from '#application/edges-of.ts';
import { healthAt } from '#application/health-at.ts';
import { problemsOf } from '#application/list-problems.ts';
import { listServices } from '#application/list-services.ts';
import { ownershipOf } from '#application/ownership-of.ts';
import { placementsOf } from '#application/placements-of.ts';
import { columnsOf, rowsOf } from '#application/rows-of.ts';
import { rpcServicesOf } from '#application/rpc-services-of.ts';
import { searchCatalogue } from '#application/search-catalogue.ts';
import { teamsOf } from '#application/teams-of.ts';
import { plusSeconds } from '#domain/instant.ts';
import { descriptorSet } from '../../budgets/descriptor-set.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import {
  deployment,
  ORGANISATION,
  publishContract,
  publishSnapshot,
  publishSpecs,
} from '../../support/publish.ts';

const OF_SPECS = [edgesOf, ownershipOf, teamsOf];
const OF_CLUSTERS = [placementsOf, rowsOf, columnsOf];
const derived = (catalogue: Catalogue) =>
  [...OF_SPECS, ...OF_CLUSTERS, problemsOf, rpcServicesOf].map((of) => of(catalogue));

/** RPC services of `acme.s4` belong to the service `s4`. */
const OWNERS = `${ORGANISATION}contracts: { owners: [{ package: "acme.{name}.v*", service: "{name}" }] }\n`;

let app: MemoryApp;
beforeEach(async () => {
  app = createMemoryApp();
  await publishSpecs(
    app,
    { pay: 'tier: A', ship: 'tier: B', s4: '' },
    { 'organisation.yaml': OWNERS },
  );
  await publishContract(app, descriptorSet(3));
  await poll(2);
});
afterEach(() => app.close());

/** The same cluster a second later, with so many pods ready. */
function poll(ready: number, image = 'pay:v1') {
  app.now = plusSeconds(app.now, 1);
  return publishSnapshot(app, 'prod', [
    deployment('pay', 'pay', { desired: 2, ready, image }),
    deployment('ship', 'ship'),
  ]);
}

describe('What is derived from a catalogue', () => {
  it('stays the very same after a poll without news, which only makes facts younger', async () => {
    const before = await app.readCatalogue();
    const [known, sites] = [derived(before), healthAt(before, app.now).sitesOf('pay')];
    await poll(2);
    const after = await app.readCatalogue();
    expect(after).not.toBe(before);
    for (const [index, value] of derived(after).entries()) expect(value).toBe(known[index]);
    expect(sites[0]?.asOf).not.toBe(app.now);
    expect(healthAt(after, app.now).sitesOf('pay')[0]?.asOf).toBe(app.now);
  });

  it('from specs and contracts stays the very same after a poll with news', async () => {
    const before = await app.readCatalogue();
    const known = OF_SPECS.map((of) => of(before));
    await poll(0);
    const after = await app.readCatalogue();
    for (const [index, of] of OF_SPECS.entries()) expect(of(after)).toBe(known[index]);
    expect(healthAt(after, app.now).healthOf('pay').overall).not.toBe('HEALTHY');
    expect(rowsOf(after)).toEqual(rowsOf(before));
  });

  it('keeps the rows and the places of what a publication did not touch', async () => {
    const before = await app.readCatalogue();
    const [rows, sites] = [rowsOf(before), placementsOf(before).sites.get('ship')];
    await publishSpecs(
      app,
      { pay: 'tier: C', ship: 'tier: B', s4: '' },
      { 'organisation.yaml': OWNERS },
    );
    const after = await app.readCatalogue();
    expect(rowsOf(after).map((row) => rows.includes(row))).toEqual([false, true, true]);
    expect(placementsOf(after).sites.get('ship')?.[0]).toBe(sites?.[0]);
  });

  it('is what a reader derives that saw nothing before, whatever was published in between', async () => {
    const steps = [
      () => poll(2),
      () => publishContract(app, descriptorSet(5), { revision: 'more' }),
      () => poll(2, 'pay:v2'),
      () =>
        publishSpecs(app, {
          pay: 'tier: C',
          ship: '',
          card: 'grpc: { provides: [acme.s1.v1.Api] }',
        }),
      () => poll(1),
      () => publishContract(app, descriptorSet(2), { revision: 'less' }),
      () =>
        publishSpecs(app, { ship: 'tags: [web]\nteamName: 物流', cash: 'previousServiceID: card' }),
      () => publishSnapshot(app, 'dev', [deployment('cash', 'cash'), deployment('pay', 'ship')]),
      () => publishSpecs(app, { ship: 'environments: { production: { namespace: pay } }' }),
      () => poll(2),
    ];
    for (const step of steps) {
      await step();
      app.now = plusSeconds(app.now, 100);
      const fresh = await createCatalogueReader(app.store, nodeCodec)();
      expect(told(await app.readCatalogue())).toEqual(told(fresh));
    }
  });
});

/** All that lists, facets, searches and counts say. */
function told(catalogue: Catalogue) {
  const orders = ['NAME', 'TEAM', 'TIER', 'HEALTH', 'LAST_CHANGE'] as const;
  const filters = [
    {},
    { text: 'api' },
    { text: 'acme.s4' },
    { text: '物' },
    { text: 'pay' },
    { environment: 'production' },
  ];
  const ask = (filter: (typeof filters)[number], order: (typeof orders)[number]) => {
    const { page, facets } = listServices(catalogue, app.now, { filter, order, first: 9 });
    return [page, facets()];
  };
  return {
    lists: orders.flatMap((order) => filters.map((filter) => ask(filter, order))),
    found: ['pay', 'api', 's1', '物', 'prod', 'thing'].map((one) =>
      searchCatalogue({ catalogue, campaigns: new Map() }, one, 9),
    ),
    counts: ['production', 'development'].map((name) => countHealth(catalogue, app.now, name)),
    sites: ['pay', 'ship', 'cash'].map((id) => healthAt(catalogue, app.now).sitesOf(id)),
    problems: problemsOf(catalogue),
    edges: edgesOf(catalogue),
  };
}
