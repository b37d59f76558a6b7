import { planBoard } from '#application/board-plan.ts';
import { flip } from '#application/flip.ts';
import { withJudgements } from '#application/judged-form.ts';
import { unchanged } from '#application/mutes.ts';
import { momentOfProof, planTransitions } from '#application/plan-transitions.ts';
import { openEvidence } from '#application/read-transitions.ts';
import { toMillis } from '#domain/instant.ts';
import { daysAfter, HISTORY_DAYS } from '#domain/retention.ts';
import type { Judgement } from '#domain/todos/judgement.ts';
import type { Judgements } from './draft-verdicts.ts';
import type { JudgeApp } from './judge.ts';

/** Evidence that expires within so many days is renewed while it is in force. */
const MARGIN_DAYS = 30;
/** In one go; the next reconcile goes on. */
const AT_ONCE = 5_000;

interface Old {
  readonly shard: string;
  readonly serviceId: string;
  readonly campaignId: string;
  readonly judgement: Judgement;
}

/**
 * Copies the evidence of judgements in force into new documents before it expires: what proves a state is there as long
 * as the state. Returns how many were renewed.
 */
export async function renewEvidence(app: JudgeApp): Promise<number> {
  const { codec, store, clock, historyDays = HISTORY_DAYS } = app;
  const now = clock.now();
  const oldest = toMillis(daysAfter(now, MARGIN_DAYS - historyDays));
  const board = await app.readBoard();
  const old = expiring(board.judged, oldest).slice(0, AT_ONCE);
  if (old.length === 0) return 0;
  const evidence = openEvidence(store, codec);
  const found = await Promise.all(old.map(({ judgement }) => evidence.at(judgement.proof)));
  const kept = old.flatMap((one, index) => {
    const transition = found[index];
    return transition ? [{ ...one, transition }] : [];
  });
  const plan = planTransitions(
    codec,
    kept.map(({ transition }) => transition),
    { now, expireAt: daysAfter(now, historyDays) },
  );
  const news = new Map<string, Map<string, Record<string, Judgement>>>();
  for (const [index, { shard, serviceId, campaignId, judgement }] of kept.entries()) {
    const services = news.get(shard) ?? new Map<string, Record<string, Judgement>>();
    news.set(shard, services);
    const own = services.get(serviceId) ?? { ...board.judged.get(shard)?.[serviceId] };
    services.set(serviceId, own);
    own[campaignId] = { ...judgement, proof: plan.proofs[index] ?? judgement.proof };
  }
  const judged = new Map(
    Array.from(news, ([shard, services]) => [
      shard,
      withJudgements(board.judged.get(shard) ?? {}, services),
    ]),
  );
  return flip(app, async (read) => {
    const stamp = await read.stamp();
    const known = board.catalogue.stamp.board?.judged ?? {};
    const isSame = [...judged.keys()].every((shard) => stamp.board?.judged[shard] === known[shard]);
    if (!isSame) return unchanged(0);
    const { stamp: next, ...rest } = planBoard(codec, stamp, { judged });
    return {
      ...rest,
      result: kept.length,
      staged: plan.writes,
      changes: [],
      ...(next ? { stamp: next } : {}),
    };
  });
}

function expiring(
  shards: ReadonlyMap<string, Readonly<Record<string, Judgements>>>,
  oldest: number,
): readonly Old[] {
  return Array.from(shards, ([shard, services]) =>
    Object.entries(services).flatMap(([serviceId, judgements]) =>
      Object.entries(judgements)
        .filter(([, { proof }]) => momentOfProof(proof) <= oldest)
        .map(([campaignId, judgement]) => ({ shard, serviceId, campaignId, judgement })),
    ),
  ).flat();
}
