import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { createCatalogueReader } from '#application/catalogue.ts';
import { ask, askData } from '../../support/ask.ts';
import { compileProto } from '../../support/compile-proto.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import {
  deployment,
  ORGANISATION,
  publishContract,
  publishSnapshot,
  publishSpecs,
} from '../../support/publish.ts';

const SERVICES = 5_000;
const TEAMS = 300;

const idOf = (number: number) => `service-${String(number).padStart(4, '0')}`;
const specOf = (number: number, tier = 'ABC'[number % 3]) => `teamName: team-${number % TEAMS}
tier: ${tier}
description: Does the work number ${number} of the company.
dependsOn: [${idOf((number + 1) % SERVICES)}, ${idOf((number * 7) % SERVICES)}]
${number === 0 ? 'grpc: { provides: [acme.v1.Zero] }' : ''}`;
const specs = (changed: Readonly<Record<number, string>> = {}) =>
  Object.fromEntries(
    Array.from({ length: SERVICES }, (_, number) => [
      idOf(number),
      specOf(number, changed[number]),
    ]),
  );
const publish = (changed: Readonly<Record<number, string>> = {}) =>
  publishSpecs(app, specs(changed), { 'organisation.yaml': ORGANISATION });

let app: MemoryApp;
beforeAll(async () => {
  app = createMemoryApp();
  await publish();
  const running = Array.from({ length: 400 }, (_, number) =>
    deployment(idOf(number), idOf(number), { ready: number % 50 === 0 ? 1 : 2 }),
  );
  await publishSnapshot(app, 'prod', running);
  await publishSnapshot(app, 'dev', running);
  const proto = `syntax = "proto3"; package acme.v1;
    service Zero { rpc Get(Ask) returns (Answer); } message Ask { Answer a = 1; } message Answer {}`;
  await publishContract(app, await compileProto({ 'zero.proto': proto }));
}, 180_000);
afterAll(() => app.close());

const LIST = `query ($text: String) {
  services(first: 200, filter: { text: $text, environment: "production" }, orderBy: HEALTH) {
    totalCount pageInfo { endCursor hasNextPage }
    facets { teams { value count } tiers { value count } health { environment health count } }
    nodes { id serviceId description team { name } tier rpcServiceCount health
      environments { environment { name } health reason version }
      dependencies { to toService { serviceId team { name } } } lastChange { kind at summary } } } }`;

describe('with 5,000 services of 300 teams in 2 clusters', () => {
  it.each([
    ['the list with facets', LIST],
    ['a search', '{ search(query: "work 4711") { title detail } }'],
    [
      'the teams',
      '{ teams(first: 200) { totalCount nodes { name serviceCount health { health } } } }',
    ],
    ['the version', '{ catalogueVersion { version oldestSourceSeconds silentSources } }'],
    [
      'the clusters',
      '{ clusters { name trouble { service { serviceId } } unmapped { namespace } } }',
    ],
  ])('%s costs a warm instance one read and no write', async (_, query) => {
    await askData(app, query);
    const { reads, writes } = await app.cost(() => askData(app, query));
    expect({ reads, writes }).toEqual({ reads: 1, writes: 0 });
  });

  it('costs one read more for every shard that changed since', async () => {
    await askData(app, LIST);
    await publish({ 17: 'A', 18: 'A' });
    const shards = new Set([17, 18].map((number) => nodeCodec.sha256(idOf(number))[0]));
    const { reads, writes } = await app.cost(() => askData(app, LIST));
    expect(reads).toBeLessThanOrEqual(1 + shards.size);
    expect(writes).toBe(0);
  });

  it('costs a cold instance at most 40 reads', async () => {
    const cold = { ...app, readCatalogue: createCatalogueReader(app.store, app.codec) };
    const { result, reads, writes } = await app.cost(() => askData(cold, LIST));
    expect(result.services.totalCount).toBe(400);
    expect(reads).toBeLessThanOrEqual(40);
    expect(writes).toBe(0);
  });

  it('shows a whole service page, all tabs at once, for at most 12 reads', async () => {
    await publish({ 0: 'B' });
    await publish({ 0: 'C' });
    await askData(app, LIST);
    const { result, reads, writes } = await app.cost(() =>
      askData(
        app,
        `{ catalogueVersion { version } service(serviceId: "${idOf(0)}") {
            id serviceId description team { name slack { channel } } contact { slack { name channel } }
            tier lifecycle links { title url } resources { name } aliases createdAt updatedAt
            spec { text path source revision publishedAt url } health
            environments { environment { name protected } cluster { name asOf stale } namespace health reason
              version desired ready asOf links { url } workloads { kind name images restarts health
                findings { rule severity message cure since } } }
            rpcServices { fullName comment methods { name comment input { fullName fields { name type
              reference { ... on ProtoMessage { fullName comment } } } } output { fullName fields { name } } } }
            dependencies { to toService { serviceId health team { name } } evidence { kind detail path } }
            dependents { from fromService { serviceId health } evidence { kind } }
            lastChange { summary } changes(first: 20) { totalCount nodes { kind at summary before after } }
            problems { code message } } }`,
      ),
    );
    expect(result.service.spec.text).toContain('tier: C');
    expect(result.service.changes).toMatchObject({
      totalCount: 4,
      nodes: [
        { after: { tier: 'C' } },
        { after: { tier: 'B' } },
        { kind: 'RPC_SERVICE_ADDED' },
        { kind: 'SERVICE_CREATED' },
      ],
    });
    expect(result.service.rpcServices).toMatchObject([{ methods: [{ name: 'Get' }] }]);
    expect(reads).toBeLessThanOrEqual(12);
    expect(writes).toBe(0);
  });

  it('reads the texts of many specs together, each once', async () => {
    const { result, reads } = await app.cost(() =>
      askData(
        app,
        '{ services(first: 50) { nodes { spec { text } team { services(first: 1) { nodes { spec { text } } } } } } }',
      ),
    );
    const texts = new Set(JSON.stringify(result).match(/serviceID: service-\d+/g));
    expect(texts.size).toBeGreaterThanOrEqual(50);
    expect(reads).toBe(1 + texts.size);
  });

  it('refuses an answer that would grow beyond measure, however the query is written', async () => {
    const { errors } = await ask(
      app,
      `query ($n: Int) { services(first: $n) { nodes { team { services(first: $n) { nodes {
        team { services(first: $n) { nodes { serviceId } } } } } } } } }`,
      { n: 200 },
    );
    expect(errors?.[0]?.extensions?.code).toBe('RESULT_TOO_LARGE');
  });
});
