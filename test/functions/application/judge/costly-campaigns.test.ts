import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shardsOf } from '#application/board-shards.ts';
import { createCampaign } from '#application/campaigns/create-campaign.ts';
import { editCampaign } from '#application/campaigns/edit-campaign.ts';
import { steerCampaign } from '#application/campaigns/steer-campaign.ts';
import { scanChangeLog } from '#application/change-log.ts';
import { judge } from '#application/judge/judge.ts';
import { reconcile } from '#application/judge/reconcile.ts';
import { problemsOf } from '#application/list-problems.ts';
import { readTransitions } from '#application/read-transitions.ts';
import { plusSeconds } from '#domain/instant.ts';
import { createMemoryApp, type MemoryApp } from '../../../support/memory-app.ts';
import { publishFiles } from '../../../support/publish.ts';
import { putCampaigns } from '../../../support/put-campaigns.ts';
import { weightyRules } from '../../../support/weighty-rules.ts';

/** Costs a million steps for each tag; at most twenty millions may a campaign. */
const TAGGED = { id: 'tagged', satisfied: 'service.tags.size() > 3' };
const PLAIN = { id: 'plain', satisfied: 'has(spec.tier)' };
const PATH = 'campaigns/tagged.yaml';
const FILE = 'id: tagged\ntitle: Tags\nlaunchAt: 2026-11-01\nsatisfied: service.tags.size() > 3\n';

const specs = (tags: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(tags).map(([id, count]) => [
      `${id}.yaml`,
      `serviceID: ${id}\nteamName: A\ntags: [${Array.from({ length: count }, (_, n) => `t${n}`)}]\n`,
    ]),
  );

async function withApp(work: (app: MemoryApp) => Promise<void>): Promise<void> {
  const plain = createMemoryApp();
  const app = Object.assign(plain, { rules: weightyRules(plain.rules) });
  try {
    await work(app);
  } finally {
    await app.close();
  }
}

const judgeOne = (app: MemoryApp, id: string) =>
  judge(app, () => [{ services: new Set([id]), cause: { kind: 'reconcile', at: app.now } }]);

async function verdictsOf(app: MemoryApp, campaignId = 'tagged') {
  return Object.fromEntries(
    shardsOf(await app.readBoard())
      .flatMap(({ judged }) =>
        Object.entries(judged).map(([id, own]) => [id, own[campaignId]?.verdict] as const),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const problems = async (app: MemoryApp) =>
  problemsOf(await app.readCatalogue()).filter(({ code }) => code === 'costly-campaign');

const toldTodos = async (app: MemoryApp) => {
  const scan = { direction: 'asc', where: [], documents: 100 } as const;
  const logged = await Array.fromAsync(scanChangeLog(app, scan));
  return logged.flatMap(({ change: { kind, subject } }) =>
    kind.startsWith('todo-') ? [`${kind} ${subject}`] : [],
  );
};

describe('a campaign whose rules cost too much over all services', () => {
  it('is judged for none of them, and says so; the others are judged', () =>
    withApp(async (app) => {
      await publishFiles(app, specs({ a: 10, b: 9, c: 2 }));
      await putCampaigns(app, [TAGGED, PLAIN]);

      await reconcile(app);

      const none = { a: 'CANNOT_TELL', b: 'CANNOT_TELL', c: 'CANNOT_TELL' };
      expect(await verdictsOf(app)).toEqual(none);
      expect(await verdictsOf(app, 'plain')).toEqual({ a: 'OPEN', b: 'OPEN', c: 'OPEN' });
      expect(await toldTodos(app)).not.toContain('todo-opened tagged~c');
      const [shard] = shardsOf(await app.readBoard()).filter(({ judged }) => judged.a);
      const [proof] = await readTransitions(app, [shard?.judged.a?.tagged?.proof], 1);
      expect(proof?.after?.[0]?.why).toContain('more than 20,000,000 steps over all services');
      expect(await problems(app)).toMatchObject([
        { severity: 'warning', source: 'dashboard', since: app.now },
      ]);
      const again = await app.cost(() => reconcile(app));
      expect(again).toMatchObject({ result: { changed: 0, told: 0 }, writes: 1 });
    }));

  it('is judged as soon as it costs less, and tells what is to do then', () =>
    withApp(async (app) => {
      await publishFiles(app, specs({ a: 11, b: 9, c: 2 }));
      await putCampaigns(app, [TAGGED]);
      await reconcile(app);
      app.now = plusSeconds(app.now, 60);
      await publishFiles(app, specs({ a: 9, b: 8, c: 2 }));

      await judgeOne(app, 'a');
      expect(await verdictsOf(app)).toMatchObject({ a: 'CANNOT_TELL' });
      await reconcile(app);

      expect(await verdictsOf(app)).toEqual({ a: 'SATISFIED', b: 'SATISFIED', c: 'OPEN' });
      expect(await problems(app)).toEqual([]);
      expect(await toldTodos(app)).toEqual(['todo-opened tagged~c']);
    }));

  it('is weighed in its turn where there are many', () =>
    withApp(async (app) => {
      const ids = Array.from({ length: 7 }, (_, index) => `tagged-${index}`);
      await publishFiles(app, specs({ a: 21 }));
      await putCampaigns(
        app,
        ids.map((id) => ({ ...TAGGED, id })),
      );
      await reconcile(app);
      expect(await problems(app)).toHaveLength(7);
      await publishFiles(app, specs({ a: 4 }));
      await reconcile(app);
      expect([2, 5]).toContain((await problems(app)).length);
      for (let turns = 0; turns < 3; turns += 1) {
        app.now = plusSeconds(app.now, 300);
        await reconcile(app);
      }
      expect(await problems(app)).toEqual([]);
      for (const id of ids) expect(await verdictsOf(app, id)).toEqual({ a: 'SATISFIED' });
    }));

  it('asks a new service too, by its event alone', () =>
    withApp(async (app) => {
      await publishFiles(app, specs({ a: 21 }));
      await putCampaigns(app, [TAGGED]);
      await reconcile(app);
      await publishFiles(app, specs({ a: 21, b: 0 }));
      await judgeOne(app, 'b');
      expect(await verdictsOf(app)).toEqual({ a: 'CANNOT_TELL', b: 'CANNOT_TELL' });
    }));

  it('is a problem of its file, until another rule stands there', () =>
    withApp(async (app) => {
      const files = specs({ a: 15, b: 15 });
      await publishFiles(app, { ...files, [PATH]: FILE });
      await reconcile(app);
      const found = { source: 'github.com/acme/specs', path: PATH, code: 'costly-campaign' };
      expect(await problems(app)).toMatchObject([found]);

      await publishFiles(app, { ...files, [PATH]: `${FILE}effort: 2\n` });
      expect(await problems(app)).toMatchObject([found]);
      await publishFiles(app, { ...files, [PATH]: FILE.replace('service.tags.size()', '9') });

      expect(await problems(app)).toEqual([]);
      await reconcile(app);
      expect(await verdictsOf(app)).toEqual({ a: 'SATISFIED', b: 'SATISFIED' });
    }));

  it('is not launched, nor made to run by its date or by an edit', () =>
    withApp(async (app) => {
      await publishFiles(app, specs({ a: 15, b: 15 }));
      const by = 'kim';
      const written = { ...TAGGED, title: 'Tags' };
      await createCampaign(app, { written, by });
      const launch = () =>
        steerCampaign(app, { id: TAGGED.id, wish: { kind: 'launch' }, by }) as Promise<object>;
      expect(await launch()).toMatchObject({ kind: 'refused', code: 'too-costly' });

      await editCampaign(app, {
        written: { ...written, satisfied: 'true' },
        expectedVersion: 1,
        by,
      });
      expect(await launch()).toMatchObject({ kind: 'changed' });
      const costly = { kind: 'refused', code: 'too-costly' };
      const edit = (fields: object, expectedVersion: number) =>
        editCampaign(app, { written: { ...written, ...fields }, expectedVersion, by });
      expect(await edit({}, 3)).toMatchObject(costly);
      const due = { ...written, id: 'due', launchAt: '2026-11-01' };
      expect(await createCampaign(app, { written: due, by })).toMatchObject(costly);
      expect((await app.readBoard()).campaigns.has('due')).toBe(false);
      expect(await edit({ scope: 'false' }, 3)).toMatchObject({ kind: 'changed' });
      expect(await verdictsOf(app)).toEqual({ a: undefined, b: undefined });
      expect(await problems(app)).toEqual([]);
    }));

  it('may be described better while it costs too much', () =>
    withApp(async (app) => {
      await publishFiles(app, specs({ a: 10 }));
      const by = 'kim';
      const written = { ...TAGGED, title: 'Tags', launchAt: '2026-11-01' };
      expect(await createCampaign(app, { written, by })).toMatchObject({ kind: 'changed' });
      await publishFiles(app, specs({ a: 30 }));
      await reconcile(app);
      expect(await verdictsOf(app)).toEqual({ a: 'CANNOT_TELL' });
      const titled = { ...written, title: 'Many tags' };
      expect(await editCampaign(app, { written: titled, expectedVersion: 1, by })).toMatchObject({
        kind: 'changed',
      });
      expect(await verdictsOf(app)).toEqual({ a: 'CANNOT_TELL' });
    }));

  it('is the same whoever looked, at what, and in which order', async () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const step = fc.oneof(
      fc.record({ kind: fc.constant('tag' as const), id, count: fc.nat(12) }),
      fc.record({ kind: fc.constant('event' as const), id }),
      fc.record({ kind: fc.constant('reconcile' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) =>
        withApp(async (app) => {
          const tags: Record<string, number> = { a: 5, b: 5, c: 5, d: 5 };
          await publishFiles(app, specs(tags));
          await putCampaigns(app, [TAGGED]);
          for (const one of steps) {
            if (one.kind === 'reconcile') await reconcile(app);
            else if (one.kind === 'event') await judgeOne(app, one.id);
            else {
              tags[one.id] = one.count;
              await publishFiles(app, specs(tags));
            }
          }
          await reconcile(app);

          const total = Object.values(tags).reduce((sum, count) => sum + count, 0);
          const verdict = (count: number) =>
            total > 19 ? 'CANNOT_TELL' : count > 3 ? 'SATISFIED' : 'OPEN';
          expect(await verdictsOf(app)).toEqual(
            Object.fromEntries(Object.entries(tags).map(([one, count]) => [one, verdict(count)])),
          );
          expect(await problems(app)).toHaveLength(total > 19 ? 1 : 0);
        }),
      ),
      { numRuns: 10 },
    );
  });
});
