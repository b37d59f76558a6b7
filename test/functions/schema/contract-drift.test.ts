import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askData } from '../../support/ask.ts';
import { compileProto } from '../../support/compile-proto.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import {
  deployment,
  ORGANISATION,
  publishContract,
  publishSnapshot,
  publishSpecs,
} from '../../support/publish.ts';

const COMMITS = [1, 2, 3].map((digit) => String(digit).repeat(40)) as [string, string, string];
const KEY = 'acme.example/protos';
let app: MemoryApp;

/** Says of which revision its protos are: on the pod template, as CI sets it. */
const built = (name: string, revision: string, image = 'r.example/api:v1') => {
  const { spec, ...rest } = deployment(name, name, { image });
  const template = { ...spec.template, metadata: { annotations: { [KEY]: revision } } };
  return { ...rest, spec: { ...spec, template } };
};

beforeAll(async () => {
  app = createMemoryApp();
  await publishSpecs(
    app,
    { pay: '', ship: '', odd: '', mute: '' },
    { 'organisation.yaml': `${ORGANISATION}contracts: { revisionKey: ${KEY} }\n` },
  );
  for (const [index, revision] of COMMITS.entries()) {
    const proto = `syntax = "proto3"; package a; message M { string f = ${index + 1}; }`;
    await publishContract(app, await compileProto({ 'a.proto': proto }), { revision });
  }
  await publishSnapshot(app, 'prod', [
    built('pay', COMMITS[0]),
    built('ship', COMMITS[2].slice(0, 12)),
    built('odd', 'feedbeef'),
    deployment('mute', 'mute'),
  ]);
  await publishSnapshot(app, 'dev', [
    built('pay', COMMITS[2].slice(0, 7)),
    built('ship', COMMITS[2]),
    built('odd', COMMITS[1]),
    built('mute', COMMITS[1]),
  ]);
});
afterAll(() => app.close());

describe('The protos that two environments were built with', () => {
  it('differ also where the image is the same, and are asked for by how they differ', async () => {
    const { environmentDifferences: found } = await askData(
      app,
      `{ environmentDifferences(filter: { contract: [AHEAD] }) {
           nodes { service { serviceId } drift contract { drift revisions source from to } }
           facets { contracts { drift count } } } }`,
    );
    expect(found.nodes).toEqual([
      {
        service: { serviceId: 'pay' },
        drift: 'SAME',
        contract: {
          drift: 'AHEAD',
          revisions: 2,
          source: 'github.com/acme/protos',
          from: COMMITS[0],
          to: COMMITS[2],
        },
      },
    ]);
    expect(found.facets.contracts).toEqual([
      { drift: 'AHEAD', count: 1 },
      { drift: 'UNRELATED', count: 1 },
      { drift: 'SAME', count: 1 },
    ]);
  });

  it('are told of each place, with how many revisions were published since', async () => {
    const told = async (serviceId: string) => {
      const { service } = await askData(
        app,
        `{ service(serviceId: "${serviceId}") { environments {
             environment { name } runningContract { revision source whole latest behind } } } }`,
      );
      return service.environments.map(
        (one: { runningContract: object | null }) => one.runningContract,
      );
    };
    const source = 'github.com/acme/protos';
    const [first, , last] = COMMITS;
    expect(await told('pay')).toEqual([
      { revision: first, source, whole: first, latest: last, behind: 2 },
      { revision: last.slice(0, 7), source, whole: last, latest: last, behind: 0 },
    ]);
    expect((await told('odd'))[0]).toEqual({
      revision: 'feedbeef',
      source: null,
      whole: null,
      latest: null,
      behind: null,
    });
    expect((await told('mute'))[0]).toBeNull();
  });
});

describe('Two places of one service', () => {
  it('are compared container by container, with what of requests and limits differs', async () => {
    const asking = (cpu: string) => {
      const { spec, ...rest } = deployment('pay', 'pay');
      const [container] = spec.template.spec.containers;
      const containers = [{ ...container, resources: { requests: { cpu, memory: '1Gi' } } }];
      return { ...rest, spec: { ...spec, template: { spec: { containers } } } };
    };
    await publishSnapshot(app, 'prod', [asking('1')]);
    await publishSnapshot(app, 'dev', [asking('250m')]);
    const ask = async (clusters: string) =>
      (
        await askData(
          app,
          `{ service(serviceId: "pay") { environmentDifferences(base: "development", target: "production", ${clusters}) {
               drift settings containers { name resources { bound resource base target } } } } }`,
        )
      ).service.environmentDifferences;
    expect(await ask('baseCluster: "dev", targetCluster: "prod"')).toEqual([
      {
        drift: 'SAME',
        settings: ['RESOURCES'],
        containers: [
          {
            name: 'app',
            resources: [{ bound: 'REQUEST', resource: 'cpu', base: '250m', target: '1' }],
          },
        ],
      },
    ]);
    expect(await ask('targetCluster: "elsewhere"')).toMatchObject([{ drift: 'ONLY_BASE' }]);
  });
});

describe('The key that says where revisions are written', () => {
  it('counts from the next look at a cluster on, although nothing in it changed', async () => {
    const fresh = createMemoryApp();
    await publishSpecs(fresh, { pay: '' }, { 'organisation.yaml': ORGANISATION });
    await publishSnapshot(fresh, 'prod', [built('pay', COMMITS[0])]);
    const told = async () =>
      (
        await askData(
          fresh,
          '{ service(serviceId: "pay") { environments { workloads { contractRevision } } } }',
        )
      ).service.environments[0].workloads[0].contractRevision;
    expect(await told()).toBeNull();
    await publishSpecs(
      fresh,
      { pay: '' },
      { 'organisation.yaml': `${ORGANISATION}contracts: { revisionKey: ${KEY} }\n` },
    );
    fresh.now = '2026-11-23T09:00:00.000Z';
    await publishSnapshot(fresh, 'prod', [built('pay', COMMITS[0])]);
    expect(await told()).toBe(COMMITS[0]);
    await fresh.close();
  });
});
