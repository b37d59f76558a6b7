import { expect } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { scanChangeLog } from '#application/change-log.ts';
import { COLLECTIONS } from '#application/documents.ts';
import { healthAt } from '#application/health-at.ts';
import type { PollReport } from '#application/poll-cluster.ts';
import type { Change } from '#domain/change.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { SnapshotKind } from '#domain/workload.ts';
import type { MemoryApp } from '../support/memory-app.ts';
import { KNOWN_RULES } from './polling-ailments.ts';
import { CLUSTERS, type ClusterName } from './polling-desk.ts';
import {
  beginningOf,
  type Episode,
  episodesOf,
  type Look,
  type Truth,
} from './polling-episodes.ts';
import { shownIn, timeless } from './polling-view.ts';

/** Who saw everything that happened in a cluster, and remembers what was said of it. */
export function createWitness(cluster: ClusterName) {
  const truths: Truth[] = [];
  /** By ailment as it began: the since that was shown first. */
  const told = new Map<string, string>();
  const looks: Look[] = [];
  const facts = { takenAt: '' };
  return {
    cluster,
    told,
    looks,
    facts,
    sees: (truth: Truth) => void truths.push(truth),
    count: () => truths.length,
    now: () => truths.at(-1) as Truth,
    /** What was true at any moment since then; the cache of a server may tell of the time before. */
    since: (count: number) => truths.slice(Math.max(0, count - 1)),
    all: () => truths as readonly Truth[],
  };
}

export type Witness = ReturnType<typeof createWitness>;

/** Polls, and looks whether everything that is shown then can be true. */
export async function expectHonest(
  app: MemoryApp,
  name: ClusterName,
  witness: Witness,
  poll: () => Promise<readonly PollReport[] | undefined>,
): Promise<void> {
  const before = shownIn(await app.readCatalogue(), name);
  const others = await documentsOfOthers(app, name);
  const count = witness.count();
  const logged = (await changesOf(app)).length;
  const from = app.now;
  const reports = await poll();
  const taken = reports?.filter(({ outcome }) => outcome === 'applied' || outcome === 'unchanged');
  const kinds = new Set(taken?.flatMap((report) => report.kinds));
  witness.looks.push({ from, to: app.now, kinds });
  const catalogue = await app.readCatalogue();
  const after = shownIn(catalogue, name);
  expect(await documentsOfOthers(app, name), 'other clusters are untouched').toEqual(others);

  const during = witness.since(count);
  const always = during.reduce<readonly string[]>(
    (kept, { workloads }) => kept.filter((one) => workloads.includes(one)),
    during[0]?.workloads ?? [],
  );
  const vanished = [...before.keys()].filter((key) => !after.has(key));
  expect(
    vanished.filter((key) => always.includes(key)),
    'nothing goes that is still there',
  ).toEqual([]);
  if (reports !== undefined) {
    const unseen = vanished.filter((key) => !kinds.has(kindOf(key)));
    expect(unseen, 'nothing goes without a complete list of its kind').toEqual([]);
  }
  const news = (await changesOf(app)).slice(logged);
  expectChanges(news, name, [...before.keys()], [...after.keys()]);

  const asOf = catalogue.stamp.clusters[name]?.takenAt ?? '';
  if (asOf !== '') {
    const isStale = healthAt(catalogue, app.now).isStale(name);
    const isOld = asOf < plusSeconds(app.now, -180);
    expect(isStale, `${name} as of ${asOf} at ${app.now}`).toBe(isOld);
  }
  expect(asOf >= witness.facts.takenAt, 'facts never become older').toBe(true);
  witness.facts.takenAt = asOf;
  const isRenewed = kinds.has('Pod') && kinds.has('Deployment');
  if (isRenewed) expect(asOf >= from, 'a poll renews').toBe(true);
  expectTrueBeginnings(witness, after, app.now);
}

const kindOf = (key: string): SnapshotKind =>
  (key.split(' ')[1] ?? '').split('/')[0] as SnapshotKind;

/** Findings that the simulation knows: each is or was true, begins when it did, and never later than was told before. */
function expectTrueBeginnings(
  witness: Witness,
  shown: ReturnType<typeof shownIn>,
  taken: string,
): void {
  const episodes = episodesOf(witness.all());
  for (const [workload, { findings }] of shown) {
    for (const { rule, object, since } of findings) {
      if (!KNOWN_RULES.has(rule)) continue;
      // While CronJobs can't be listed their Jobs stand for themselves.
      const isOwn = (one: Episode) =>
        one.workload === workload || one.object === workload.split(' ')[1];
      const alike = episodes.filter((one) => isOwn(one) && one.rule === rule);
      const own = alike.filter((one) => one.object === object);
      const what = `${workload}: ${rule} of ${object} since ${since}`;
      expect(own.length, `${what} was never true`).toBeGreaterThan(0);
      const last = own.filter(({ from }) => from <= taken).at(-1) ?? own[0];
      if (last === undefined) continue;
      expect(
        since >= beginningOf(last, alike, witness.looks),
        `${what} is too early: ${last.from}`,
      ).toBe(true);
      expect(since <= taken, `${what} is later than was looked`).toBe(true);
      const key = `${workload} ${rule} ${object} ${last.from}`;
      const first = witness.told.get(key);
      if (first !== undefined) expect(since <= first, `${what} was told since ${first}`).toBe(true);
      else witness.told.set(key, since);
    }
  }
}

/** What comes and goes is told, once, and nothing else is. Of Jobs, which stand for themselves at times, neither is news. */
function expectChanges(
  news: readonly Change[],
  cluster: ClusterName,
  before: readonly string[],
  after: readonly string[],
): void {
  const foreign = news.filter(({ source }) => source !== cluster);
  expect(foreign, 'changes are of the polled cluster').toEqual([]);
  const told = (kind: Change['kind']) =>
    news.filter((one) => one.kind === kind).map(({ subject }) => workloadIn(subject));
  const gone = before.filter((key) => !after.includes(key));
  const come = after.filter((key) => !before.includes(key));
  // Overtaken polls are two: what the first said, the second may take back.
  expect(
    told('workload-removed').filter((key) => !gone.includes(key)),
    'told to be gone',
  ).toEqual([]);
  const isNews = (key: string) => kindOf(key) !== 'Job';
  expect(
    gone.filter((key) => isNews(key) && !told('workload-removed').includes(key)),
    'gone and not told',
  ).toEqual([]);
  expect(
    told('workload-added').filter((key) => !come.includes(key)),
    'told to be new',
  ).toEqual([]);
  const passing = [...told('workload-added'), ...told('workload-removed')].filter(
    (key) => !isNews(key),
  );
  expect(passing, 'no news').toEqual([]);
  const all = news.map(({ kind, subject, after: now }) => JSON.stringify([kind, subject, now]));
  expect(new Set(all).size, 'no change is told twice').toBe(all.length);
}

/** `gke-tokyo/pay Deployment/api` → `pay Deployment/api`. */
const workloadIn = (subject: string): string => subject.replace(/^[^/ ]*\//, '');

async function changesOf({ store }: MemoryApp): Promise<readonly Change[]> {
  const scan = { direction: 'asc', where: [], documents: 100_000 } as const;
  const logged = await Array.fromAsync(scanChangeLog({ store, codec: nodeCodec }, scan));
  return logged.map(({ change }) => change).filter(({ kind }) => kind !== 'organisation-updated');
}

/** Everything stored of the other clusters, byte by byte. */
async function documentsOfOthers(
  { store }: MemoryApp,
  name: ClusterName,
): Promise<readonly string[]> {
  const found = await Promise.all(
    [COLLECTIONS.health, COLLECTIONS.objects, COLLECTIONS.sources].map((collection) =>
      store.query({ collection, limit: 1_000 }),
    ),
  );
  const stamps = await store.query({ collection: COLLECTIONS.stamps, limit: 10 });
  const clusters = (stamps[0]?.data.clusters ?? {}) as Readonly<Record<string, unknown>>;
  return [
    ...found
      .flat()
      .flatMap(({ id, data }) => (id.includes(name) ? [] : [`${id} ${JSON.stringify(data)}`])),
    ...CLUSTERS.filter((one) => one !== name).map((one) => JSON.stringify(clusters[one] ?? null)),
  ];
}

/** After the faults: what is shown is what the clusters say, as to somebody who looks for the first time. */
export async function expectConverged(
  app: MemoryApp,
  fresh: MemoryApp,
  witnesses: readonly Witness[],
): Promise<void> {
  const [old, young] = [await app.readCatalogue(), await fresh.readCatalogue()];
  for (const witness of witnesses) {
    const { cluster } = witness;
    const { workloads, ailments } = witness.now();
    const shown = shownIn(old, cluster);
    expect([...shown.keys()].toSorted(), `what runs in ${cluster}`).toEqual(
      [...workloads].toSorted(),
    );
    const plain = (of: ReturnType<typeof shownIn>) =>
      Object.fromEntries([...of].map(([key, one]) => [key, timeless(one, app.now)]));
    expect(plain(shown), `${cluster} as seen for long and for the first time`).toEqual(
      plain(shownIn(young, cluster)),
    );
    const known = [...shown].flatMap(([workload, { findings }]) =>
      findings
        .filter(
          ({ rule, activeUntil }) => KNOWN_RULES.has(rule) && (activeUntil ?? app.now) >= app.now,
        )
        .map(({ rule, object }) => `${workload} ${rule} ${object}`),
    );
    expect([...new Set(known)].toSorted(), `what is wrong in ${cluster}`).toEqual(
      ailments.map(({ workload, rule, object }) => `${workload} ${rule} ${object}`).toSorted(),
    );
    expectTrueBeginnings(witness, shown, old.stamp.clusters[cluster]?.takenAt ?? '');
    expect(healthAt(old, app.now).isStale(cluster), `${cluster} is fresh again`).toBe(false);
  }
  const problems = old.problems.filter(({ severity }) => severity !== 'info');
  expect(problems, 'no problem is left').toEqual([]);
}
