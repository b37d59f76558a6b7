import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, ServiceEntry } from '#domain/service.ts';
import { BROKEN, createSpecBench, spec } from '../../support/spec-bench.ts';

const SOURCES = ['left', 'right'] as const;
const PATHS = ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml'] as const;
const IDS = ['pay', 'cart', 'ship'] as const;

interface Publication {
  readonly source: (typeof SOURCES)[number];
  readonly generation: number;
  readonly complete: boolean;
  readonly files: Readonly<Record<string, string>>;
}

const text = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...IDS), fc.constantFrom('A', 'B')) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const files = fc.dictionary(fc.constantFrom(...PATHS), text, { maxKeys: 4 });
const publication = fc.record({
  source: fc.constantFrom(...SOURCES),
  complete: fc.boolean(),
  files,
});

/** What two sources publish, each generation once; then in which order it arrives, some of it more than once. */
const stream = fc
  .array(publication, { minLength: 1, maxLength: 8 })
  .map((list): readonly Publication[] =>
    list.map((one, index) => ({
      ...one,
      generation: list.slice(0, index).filter(({ source }) => source === one.source).length + 1,
      files: Object.fromEntries(
        Object.entries(one.files).map(([path, said]) => [
          path,
          said === undefined ? BROKEN : spec(said[0], `tier: ${said[1]}`),
        ]),
      ),
    })),
  )
  .chain((sent) =>
    fc.array(fc.nat(sent.length - 1), { maxLength: 6 }).chain((extra) =>
      fc.shuffledSubarray([...sent, ...extra.map((i) => sent[i] as Publication)], {
        minLength: sent.length,
      }),
    ),
  );

/** What the accepted publications say, path by path, worked out the slow and obvious way. */
function createFold() {
  interface Path {
    generation: number;
    text?: string;
    good?: string;
    withdrawn: string[];
  }
  const sources = new Map(
    SOURCES.map((name) => [name, { complete: 0, paths: new Map<string, Path>() }]),
  );
  const idOf = (content: string) => /serviceID: ([a-z]+)/.exec(content)?.[1];
  return {
    accept({ source, generation, complete, files: sent }: Publication) {
      const known = sources.get(source);
      if (known === undefined || (complete && generation < known.complete)) return;
      const fits = (path: Path | undefined) =>
        generation >= Math.max(path?.generation ?? 0, known.complete);
      let doubtful = false;
      for (const [name, content] of Object.entries(sent)) {
        const path = known.paths.get(name);
        if (!fits(path)) {
          doubtful ||= content === BROKEN;
          continue;
        }
        const good = content === BROKEN ? path?.good : idOf(content);
        doubtful ||= good === undefined;
        const left = path?.good !== undefined && path.good !== good ? [path.good] : [];
        const withdrawn = [...(path?.withdrawn ?? []), ...left].filter((id) => id !== good);
        known.paths.set(name, { generation, text: content, withdrawn, ...(good ? { good } : {}) });
      }
      if (!complete) return;
      known.complete = generation;
      for (const [name, path] of [...known.paths]) {
        if (path.generation > generation) continue;
        const { good, withdrawn } = path;
        if (!(name in sent)) {
          known.paths.delete(name);
          const lost = good === undefined ? withdrawn : [...withdrawn, good];
          if (doubtful && lost.length > 0) {
            known.paths.set(name, { generation, withdrawn: lost });
          }
        } else if (!doubtful) known.paths.set(name, { ...path, withdrawn: [] });
      }
    },
    /** Files that described the id before, as far as only a complete set may decide. */
    withdrawn: (id: string) =>
      [...sources].flatMap(([source, { paths }]) =>
        [...paths]
          .filter(([, { withdrawn }]) => withdrawn.includes(id))
          .map(([name]) => `${source} ${name}`),
      ),
    /** `source path` of every file that describes the id now. */
    claimants: (id: string) =>
      [...sources].flatMap(([source, { paths }]) =>
        [...paths].filter(([, { good }]) => good === id).map(([name]) => `${source} ${name}`),
      ),
  };
}

const nameOf = ({ source, path }: { readonly source: string; readonly path: string }) =>
  `${source} ${path}`;
const isSoft = (entry: ServiceEntry | undefined) => entry?.withdrawn !== undefined;

describe('publications of two sources in any order, some delivered twice', () => {
  it('end where a plain fold over the accepted ones ends, and nobody loses an id that is still published', async () => {
    await fc.assert(
      fc.asyncProperty(stream, async (deliveries) => {
        const bench = createSpecBench();
        const fold = createFold();
        let before = new Map<string, ServiceEntry>();
        for (const { files: sent, ...rest } of deliveries) {
          await bench.publish(sent, rest);
          fold.accept({ files: sent, ...rest });
          const { entries, services } = await bench.catalogue();
          for (const id of IDS) {
            const entry = entries.get(id);
            const held = isSoft(entry) ? undefined : entry?.active;
            const claims = [...(held ? [held] : []), ...(entry?.contenders ?? [])].map(nameOf);
            expect(claims.sort()).toEqual(fold.claimants(id).sort());
            const was = before.get(id);
            const holder = was?.active && !isSoft(was) ? nameOf(was.active) : undefined;
            if (holder !== undefined && fold.claimants(id).includes(holder)) {
              expect(held && nameOf(held)).toBe(holder);
            }
            if (fold.claimants(id).length === 1) expect(services.has(id)).toBe(true);
            if (isSoft(entry)) {
              expect(fold.withdrawn(id)).toContain(nameOf(entry?.active as Claim));
            }
            if (was?.active && !services.has(id)) {
              expect(fold.withdrawn(id)).not.toContain(nameOf(was.active));
              expect(rest.complete && entry?.removed).toBeTruthy();
            }
          }
          before = new Map(entries);
        }
        const { version } = (await bench.catalogue()).stamp;
        for (const { files: sent, ...rest } of [...deliveries, ...deliveries]) {
          const again = await bench.cost(() => bench.publish(sent, rest));
          expect(again).toMatchObject({ writes: 0, deletes: 0 });
        }
        expect((await bench.catalogue()).stamp.version).toBe(version);
        const logged = (await bench.changes()).map(({ id }) => id);
        expect(new Set(logged).size).toBe(logged.length);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
