import type { App } from '#application/app.ts';
import type { Board } from '#application/board.ts';
import { planBoard } from '#application/board-plan.ts';
import { type CatalogueStamp, shardOf } from '#application/documents.ts';
import { flip } from '#application/flip.ts';
import { type JudgedShard, withJudgements } from '#application/judged-form.ts';
import { unchanged } from '#application/mutes.ts';
import { planTransitions } from '#application/plan-transitions.ts';
import { openEvidence } from '#application/read-transitions.ts';
import { daysAfter, HISTORY_DAYS } from '#domain/retention.ts';
import { campaignTodoId } from '#domain/todos/todo-id.ts';
import type { TodoTransition } from '#domain/todos/todo-transition.ts';
import { planCarriedWork } from './carried-work.ts';
import type { Bench, Judgements, ServiceDraft } from './draft-verdicts.ts';
import { toldVerdict } from './told-verdict.ts';

type CommitApp = Pick<App, 'store' | 'codec' | 'bus' | 'clock' | 'historyDays'>;

/** What was written; or that the facts, or what was said of them, are others by now, and nothing was. */
export type Committed = { readonly changed: number; readonly told: number } | 'overtaken';

/** Of more todos that were not there before, nothing is told one by one: that their services came is told. */
export const FIRSTS_TOLD = 500;

/** Todos that were not there before. */
export const firstsOf = ({ verdicts }: Pick<ServiceDraft, 'verdicts'>): number =>
  verdicts.filter(({ before }) => before === undefined).length;

/**
 * Writes new verdicts with their evidence, and tells of them, all at once. Nothing is read again: while the stamp names
 * the very contents that the bench looked at, these are what is there. `firstsBefore`: how many todos came in what this
 * judging wrote before.
 */
export async function commitVerdicts(
  app: CommitApp,
  bench: Bench,
  drafts: readonly ServiceDraft[],
  firstsBefore = 0,
): Promise<Committed> {
  if (drafts.length === 0) return { changed: 0, told: 0 };
  const { codec, historyDays = HISTORY_DAYS } = app;
  const { board, now } = bench;
  const verdicts = drafts.flatMap((draft) => draft.verdicts);
  const transitions = await withFactsBefore(
    app,
    verdicts.map(({ transition }) => transition),
  );
  const expireAt = daysAfter(now, historyDays);
  const evidence = planTransitions(codec, transitions, { now, expireAt });
  const judged = judgedAfter(app, bench, drafts, evidence.proofs);
  const firsts = drafts.reduce((sum, draft) => sum + firstsOf(draft), firstsBefore);
  const changes = drafts.flatMap(({ serviceId, verdicts: own }) =>
    own.flatMap((verdict) => {
      if (verdict.before === undefined && firsts > FIRSTS_TOLD) return [];
      const id = campaignTodoId(verdict.campaignId, serviceId);
      return toldVerdict(codec, verdict, bench.workOf(serviceId).notes[id]) ?? [];
    }),
  );
  return flip<Committed>(app, async (read) => {
    const stamp = await read.stamp();
    if (!isOf(board, stamp, [...judged.keys()])) return unchanged<Committed>('overtaken');
    const carried = await planCarriedWork(read, codec, drafts);
    const plan = planBoard(codec, stamp, { judged, work: carried.work });
    return {
      ...plan,
      result: { changed: verdicts.length, told: changes.length },
      staged: evidence.writes,
      writes: [...plan.writes, ...carried.writes],
      deletes: [...plan.deletes, ...carried.deletes],
      changes,
    };
  });
}

/** Every judgement after these drafts, in the shards that they change. */
function judgedAfter(
  { codec }: CommitApp,
  { board }: Bench,
  drafts: readonly ServiceDraft[],
  proofs: readonly string[],
): ReadonlyMap<string, JudgedShard> {
  const news = new Map<string, Map<string, Judgements>>();
  const put = (serviceId: string, judgements: Judgements) => {
    const shard = shardOf(codec.sha256(serviceId));
    const own = news.get(shard) ?? new Map();
    news.set(shard, own.set(serviceId, judgements));
  };
  const next = proofs.values();
  for (const { serviceId, formers, stored, verdicts } of drafts) {
    const own = new Map(Object.entries(stored));
    for (const { campaignId, next: judgement } of verdicts) {
      const proof = next.next().value ?? '';
      if (judgement) own.set(campaignId, { ...judgement, proof });
      else own.delete(campaignId);
    }
    for (const former of formers) put(former, {});
    put(serviceId, Object.fromEntries([...own].sort(([a], [b]) => (a < b ? -1 : 1))));
  }
  return new Map(
    Array.from(news, ([shard, own]) => [shard, withJudgements(board.judged.get(shard) ?? {}, own)]),
  );
}

/** Documents of older evidence that are read to say what was found before. */
const RECALLED = 8;

/** Where few todos change their evidence holds what was found before, too; of many it is told from the one before it. */
async function withFactsBefore(
  { store, codec }: CommitApp,
  transitions: readonly TodoTransition[],
): Promise<readonly TodoTransition[]> {
  const documents = new Set(transitions.map(({ previous }) => previous?.split('#')[0]));
  if (documents.size > RECALLED) return transitions;
  const evidence = openEvidence(store, codec);
  return Promise.all(
    transitions.map(async (transition) => {
      const { previous } = transition;
      const before = previous === undefined ? undefined : (await evidence.at(previous))?.after;
      return before === undefined ? transition : { ...transition, before };
    }),
  );
}

/** Whether a stamp names what the board holds, as far as verdicts in these shards depend on it. */
const isOf = ({ catalogue }: Board, stamp: CatalogueStamp, shards: readonly string[]): boolean =>
  decidingParts(catalogue.stamp, shards) === decidingParts(stamp, shards);

function decidingParts(stamp: CatalogueStamp, shards: readonly string[]): string {
  const { organisation, services, clusters, contracts, contractBases, mutes, board } = stamp;
  return JSON.stringify([
    [organisation, services, clusters, contracts, contractBases, mutes, board?.campaigns],
    shards.map((shard) => [board?.judged[shard], board?.work[shard]]),
  ]);
}
