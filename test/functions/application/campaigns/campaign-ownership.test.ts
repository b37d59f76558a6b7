import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCampaign } from '#application/campaigns/create-campaign.ts';
import { deleteDraft } from '#application/campaigns/delete-draft.ts';
import { editCampaign } from '#application/campaigns/edit-campaign.ts';
import { steerCampaign } from '#application/campaigns/steer-campaign.ts';
import { ingestSpecs } from '#application/ingest-specs.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { createMemoryApp, type MemoryApp } from '../../../support/memory-app.ts';

const IDS = ['x', 'y'] as const;
const SOURCES = ['github.com/acme/a', 'github.com/acme/b'] as const;
const PATHS = ['campaigns/1.yaml', 'campaigns/2.yaml'] as const;
const id = fc.constantFrom(...IDS);

/** What a file holds: `undefined` is no file, a rule of another kind is refused. */
const file = fc.option(
  fc.record({
    ids: fc.uniqueArray(id, { minLength: 1 }),
    title: fc.constantFrom('A', 'B'),
    bad: fc.boolean(),
  }),
  { nil: undefined, freq: 2 },
);
const goodFile = file.map((content) => content && { ...content, bad: false });
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('publish'),
      source: fc.constantFrom(...SOURCES),
      complete: fc.boolean(),
      files: fc.tuple(file, file),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('create'), id, title: fc.constantFrom('P', 'Q') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('edit'), id, title: fc.constantFrom('P', 'Q') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('launch'), id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete'), id }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

describe('who owns a campaign', () => {
  it('stays so whatever files and people do: one way never overwrites the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        const app = createMemoryApp();
        /** Source → path → the text that was good last, and the ids it holds. */
        const said = new Map<string, { readonly ids: readonly string[]; readonly title: string }>();
        let generation = 0;
        for (const one of steps) {
          generation += 1;
          const before = await campaignsOf(app);
          await run(app, one, generation, said);
          check(before, await campaignsOf(app), one, said);
        }
        const { campaigns, catalogue } = await app.readBoard();
        const held = [...campaigns.values()].flatMap(({ contenders = [] }) => contenders);
        expect(catalogue.problems.filter(({ code }) => code === 'duplicate-campaign')).toHaveLength(
          held.length,
        );
        await app.close();
      }),
      { numRuns: 30 },
    );
  });

  it('follows from the last complete sets, whatever came before; and the same again writes nothing', async () => {
    const last = fc.tuple(goodFile, goodFile);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), last, last, async (steps, ...sets) => {
        const app = createMemoryApp();
        for (const [index, one] of steps.entries()) await run(app, one, index + 1, new Map());
        const finals = sets.map(
          (files, index) =>
            ({
              kind: 'publish',
              source: SOURCES[index] ?? SOURCES[0],
              complete: true,
              files,
            }) as const,
        );
        for (const one of finals) await run(app, one, 100, new Map());
        const claims = finals.flatMap(({ source, files }) =>
          files.flatMap((content, index) =>
            (content?.ids ?? []).map(
              (name) => `${name} ${source} ${PATHS[index]} ${content?.title}`,
            ),
          ),
        );
        const campaigns = await campaignsOf(app);
        const told = [...campaigns.values()].flatMap(
          ({ definition, origin, contenders = [], ...rest }) => {
            const claimed = claims.some((claim) => claim.startsWith(`${definition.id} `));
            expect(rest).not.toHaveProperty('adrift');
            if (origin.kind === 'file') expect('withdrawnAt' in rest).toBe(!claimed);
            const holder = origin.kind === 'file' && claimed ? [{ ...origin, definition }] : [];
            return [...holder, ...contenders].map(
              (claim) => `${definition.id} ${claim.source} ${claim.path} ${claim.definition.title}`,
            );
          },
        );
        expect(told.toSorted()).toEqual(claims.toSorted());
        const again = await app.cost(async () => {
          for (const one of finals) await run(app, one, 100, new Map());
        });
        expect(again.writes).toBe(0);
        await app.close();
      }),
      { numRuns: 30 },
    );
  });
});

const campaignsOf = async (app: MemoryApp) => (await app.readBoard()).campaigns;

async function run(
  app: MemoryApp,
  one: Step,
  generation: number,
  said: Map<string, { readonly ids: readonly string[]; readonly title: string }>,
) {
  const by = 'kim';
  switch (one.kind) {
    case 'publish': {
      const { source, complete } = one;
      const files = one.files.flatMap((content, index) => {
        const path = PATHS[index] ?? '';
        if (content === undefined) return [];
        if (!content.bad) said.set(`${source} ${path}`, content);
        return [{ path, content: yamlOf(content) }];
      });
      const spec = { path: 'spec.yaml', content: `serviceID: ${source.slice(-1)}\nteamName: T\n` };
      const publication = { source, revision: `r${generation}`, generation, complete };
      await ingestSpecs(app, { ...publication, files: [...files, spec] }, { dryRun: false });
      return;
    }
    case 'create':
      await createCampaign(app, { written: written(one.id, one.title), by });
      return;
    case 'edit': {
      const expectedVersion = (await campaignsOf(app)).get(one.id)?.version ?? 0;
      await editCampaign(app, { written: written(one.id, one.title), expectedVersion, by });
      return;
    }
    case 'launch':
      await steerCampaign(app, { id: one.id, wish: { kind: 'launch' }, by });
      return;
    case 'delete':
      await deleteDraft(app, { id: one.id, by });
  }
}

function check(
  before: ReadonlyMap<string, Campaign>,
  after: ReadonlyMap<string, Campaign>,
  one: Step,
  said: ReadonlyMap<string, { readonly ids: readonly string[]; readonly title: string }>,
) {
  for (const [name, was] of before) {
    const is = after.get(name);
    if (one.kind === 'publish') {
      // People's part is theirs, and so is a whole campaign of the page.
      expect(is?.course).toEqual(was.course);
      if (was.origin.kind === 'page') expect(is?.definition).toEqual(was.definition);
      expect(is?.origin.kind).toBe(was.origin.kind);
    } else if (was.origin.kind === 'file') {
      expect(is?.definition).toEqual(was.definition);
      expect(is?.origin).toEqual(was.origin);
    }
    if (is && JSON.stringify(is.definition) !== JSON.stringify(was.definition)) {
      expect(is.version).toBeGreaterThan(was.version);
    }
  }
  for (const [name, { origin, definition, adrift, withdrawnAt }] of after) {
    if (origin.kind !== 'file' || adrift || withdrawnAt !== undefined) continue;
    const good = said.get(`${origin.source} ${origin.path}`);
    expect(good).toMatchObject({ title: definition.title });
    expect(good?.ids).toContain(name);
  }
}

const written = (name: string, title: string) => ({ id: name, title, satisfied: 'true' });

const yamlOf = ({
  ids,
  title,
  bad,
}: {
  readonly ids: readonly string[];
  readonly title: string;
  readonly bad: boolean;
}) =>
  `campaigns:\n${ids.map((name) => `- {id: ${name}, title: ${title}, satisfied: "${bad ? 'nothing' : 'true'}"}\n`).join('')}`;
