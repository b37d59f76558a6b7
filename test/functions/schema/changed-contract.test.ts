import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askData } from '../../support/ask.ts';
import { compileProto } from '../../support/compile-proto.ts';
import type { Item } from '../../support/kubernetes-objects.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import {
  ORGANISATION,
  publishContract,
  publishSnapshot,
  publishSpecs,
} from '../../support/publish.ts';
import { at, createStory, itemsAt } from '../../support/rollout-story.ts';

const KEY = 'acme.example/protos';
const COMMITS = [1, 2, 3].map((digit) => String(digit).repeat(40)) as [string, string, string];
const PROTOS: Readonly<Record<string, string>> = {
  'pay:v1': COMMITS[0].slice(0, 9),
  'pay:v2': COMMITS[1],
  'pay:v3': COMMITS[2],
  'pay:v4': COMMITS[2],
  'pay:v5': 'feedbeef',
};

const story = createStory([
  { at: 0, image: 'pay:v1', takes: 1 },
  { at: 10, image: 'pay:v2', takes: 1 },
  { at: 20, image: 'pay:v3', takes: 1 },
  { at: 30, image: 'pay:v4', takes: 1 },
  { at: 40, image: 'pay:v5', takes: 1 },
]);

/** What is listed, each template with the revision of its protos, and the Deployment with a word of its own. */
function itemsWith(minute: number, word?: string): readonly Item[] {
  return (itemsAt(story, minute) as readonly ListedItem[]).map((item) => {
    const template = item.spec?.template;
    if (template === undefined) return item;
    const told = PROTOS[template.spec.containers[0].image];
    const own = item.kind === 'Deployment' && word !== undefined ? { labels: { [KEY]: word } } : {};
    return {
      ...item,
      metadata: { ...item.metadata, ...own },
      spec: {
        ...item.spec,
        template: { ...template, metadata: { annotations: { [KEY]: told } } },
      },
    };
  });
}

interface ListedItem extends Item {
  readonly metadata: object;
  readonly spec?: {
    readonly template: { readonly spec: { readonly containers: readonly [{ image: string }] } };
  };
}
interface Told {
  readonly after: { readonly images: readonly string[] };
  readonly contract: object | null;
}
interface ToldRollout {
  readonly rollout: { readonly contractRevision: string | null };
}

let app: MemoryApp;
const look = async (minute: number, word?: string) => {
  app.now = at(minute);
  await publishSnapshot(app, 'prod', itemsWith(minute, word));
};

beforeAll(async () => {
  app = createMemoryApp();
  app.now = at(0);
  await publishSpecs(
    app,
    { pay: '' },
    { 'organisation.yaml': `${ORGANISATION}contracts: { revisionKey: ${KEY} }\n` },
  );
  for (const [index, revision] of COMMITS.entries()) {
    const proto = `syntax = "proto3"; package a; message M { string f = ${index + 1}; }`;
    await publishContract(app, await compileProto({ 'a.proto': proto }), { revision });
  }
  for (const minute of [5, 25, 35, 45]) await look(minute);
});
afterAll(() => app.close());

const told = async (kind: string) => {
  const { changes } = await askData(
    app,
    `{ changes(filter: { service: "pay", kind: [${kind}] }) { nodes {
         after contract { drift base target source from to revisions } } } }`,
  );
  return changes.nodes;
};

describe('A rollout that says which protos it was built with', () => {
  it('leads from those that ran before to those it brought, also when nobody looked in between', async () => {
    const rollouts = await told('ROLLOUT');
    expect(rollouts.map(({ after }: Told) => after.images[0])).toEqual([
      'pay:v5',
      'pay:v4',
      'pay:v3',
      'pay:v2',
    ]);
    const source = 'github.com/acme/protos';
    const [first, second, third] = COMMITS;
    expect(rollouts.slice(2).map(({ contract }: Told) => contract)).toEqual([
      {
        drift: 'AHEAD',
        base: third,
        target: second,
        source,
        from: second,
        to: third,
        revisions: 1,
      },
      {
        drift: 'AHEAD',
        base: second,
        target: first.slice(0, 9),
        source,
        from: first,
        to: second,
        revisions: 1,
      },
    ]);
  });

  it('leads nowhere with the same protos, nor where a revision is not known', async () => {
    const [unknown, same] = await told('ROLLOUT');
    expect(unknown.contract).toMatchObject({ drift: 'UNRELATED', base: 'feedbeef', from: null });
    expect(same).toMatchObject({ contract: null, after: { images: ['pay:v4'] } });
    expect(same.after).not.toHaveProperty('contractRevision');
  });

  it('is remembered with them', async () => {
    const { service } = await askData(
      app,
      '{ service(serviceId: "pay") { rollouts { nodes { rollout { contractRevision } } } } }',
    );
    expect(
      service.rollouts.nodes.map(({ rollout }: ToldRollout) => rollout.contractRevision),
    ).toEqual(['feedbeef', COMMITS[2], COMMITS[2], COMMITS[1], COMMITS[0].slice(0, 9)]);
  });
});

describe('A workload that is labelled anew without a rollout', () => {
  it('leads from the protos it named to those it names', async () => {
    await look(50, COMMITS[0]);
    await look(55, COMMITS[2]);
    const [change] = await told('WORKLOAD_CHANGED');
    expect(change.contract).toMatchObject({ drift: 'AHEAD', from: COMMITS[0], to: COMMITS[2] });
    expect((await told('ROLLOUT')).length).toBe(4);
  });
});
