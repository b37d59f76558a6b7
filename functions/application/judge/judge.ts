import type { App } from '#application/app.ts';
import type { Board } from '#application/board.ts';
import type { Catalogue } from '#application/catalogue.ts';
import { shardOf } from '#application/documents.ts';
import { factsOf } from '#application/facts-of.ts';
import { createPace } from '#application/pace.ts';
import { workOf } from '#application/work-of.ts';
import { ContentionError } from '#domain/errors/contention-error.ts';
import { type Ask, type GatheredAsks, gatherAsks } from './asks.ts';
import { commitVerdicts, FIRSTS_TOLD, firstsOf } from './commit-verdicts.ts';
import { type Costs, createCosts } from './costs.ts';
import { type Bench, draftVerdicts, type Judgements, type ServiceDraft } from './draft-verdicts.ts';
import { markCostly } from './mark-costly.ts';
import { runningCampaigns } from './running-campaigns.ts';

export type JudgeApp = Pick<
  App,
  'store' | 'codec' | 'bus' | 'clock' | 'readBoard' | 'rules' | 'historyDays'
>;

/** What is asked, as of a catalogue. */
export type AsksAt = (catalogue: Catalogue) => readonly Ask[];

/** When a long judging lets others go first, between two writes. */
export interface Breaks {
  readonly isDue: () => boolean;
  readonly take: () => Promise<unknown>;
}

const NO_BREAKS: Breaks = { isDue: () => false, take: async () => {} };
/** Services that are judged at least before a break. */
const FEWEST = 150;

/** What a judging did. */
export interface Judged {
  /** Verdicts that became others. */
  readonly changed: number;
  /** Changes that everybody hears of. */
  readonly told: number;
}

/** Verdicts that are written together, at most, so that a judging of everything needs little memory at a time. */
const TOGETHER = 20_000;
/** How often in a row others may change the facts while they are looked at. */
const TRIES = 20;

/**
 * Judges what is asked, by the facts that are in force when the verdicts are written: where these changed meanwhile, it
 * looks again. So it does not matter in which order, how often or by how many processes the same is judged. Verdicts
 * that stay write nothing. A campaign that turns out to cost too much is left as it was, marked, and judged once more: then
 * all of it can't be told.
 */
export async function judge(
  app: JudgeApp,
  asksAt: AsksAt,
  breaks: Breaks = NO_BREAKS,
): Promise<Judged> {
  let board = await app.readBoard();
  if (board.campaigns.size + board.judged.size + board.work.size === 0) return NOTHING;
  let gathered = gatherAsks(asksAt(board.catalogue), board.catalogue);
  const ids = idsAsked(app, board, gathered);
  const costs = createCosts();
  const done = { ...NOTHING };
  let overtaken = 0;
  let firsts = 0;
  for (let start = 0; start < ids.length; ) {
    const bench = benchOf(app, board, gathered, costs);
    const goBack = costs.keep();
    const {
      drafts,
      end,
      firsts: firstsNow,
    } = await draftSome(bench, ids, {
      start,
      firsts,
      breaks,
    });
    const outcome = await commitVerdicts(app, bench, drafts, firsts);
    if (outcome === 'overtaken') {
      goBack();
      overtaken += 1;
      if (overtaken === TRIES) throw new ContentionError(OVERTAKEN);
    } else {
      overtaken = 0;
      start = end;
      firsts = firstsNow;
      done.changed += outcome.changed;
      done.told += outcome.told;
    }
    if (start < ids.length) {
      if (breaks.isDue()) await breaks.take();
      board = await app.readBoard();
      gathered = gatherAsks(asksAt(board.catalogue), board.catalogue);
    }
  }
  const again = await judgeCostly(app, costs);
  return { changed: done.changed + again.changed, told: done.told + again.told };
}

async function judgeCostly(app: JudgeApp, costs: Costs): Promise<Judged> {
  const found = costs.tooCostly();
  const campaigns = found.size === 0 ? found : await markCostly(app, found, 'costly');
  if (campaigns.size === 0) return NOTHING;
  const cause = { kind: 'campaign', at: app.clock.now(), version: 0 } as const;
  return judge(app, () => [{ services: 'all', campaigns: new Set(campaigns.keys()), cause }]);
}

const NOTHING: Judged = { changed: 0, told: 0 };
const OVERTAKEN = `The facts changed ${TRIES} times while they were judged.`;

/** Whoever is asked for, shard by shard. */
function idsAsked(app: JudgeApp, board: Board, { services }: GatheredAsks): readonly string[] {
  const ids = services === 'all' ? everybody(board) : services;
  return Array.from(ids, (id) => ({ id, shard: shardOf(app.codec.sha256(id)) }))
    .sort((a, b) => (a.shard < b.shard ? -1 : a.shard > b.shard ? 1 : 0))
    .map(({ id }) => id);
}

/** Every service, and every id under which something is judged or said still. */
const everybody = ({ catalogue, judged, work }: Board): ReadonlySet<string> =>
  new Set([
    ...catalogue.services.keys(),
    ...[...judged.values()].flatMap((shard) => Object.keys(shard)),
    ...[...work.values()].flatMap((shard) => Object.keys(shard)),
  ]);

function benchOf(app: JudgeApp, board: Board, asks: GatheredAsks, costs: Costs): Bench {
  const now = app.clock.now();
  const shardAt = <Shard>(shards: ReadonlyMap<string, Shard>, serviceId: string) =>
    shards.get(shardOf(app.codec.sha256(serviceId)));
  return {
    board,
    asks,
    costs,
    now,
    running: runningCampaigns(app.rules, board.campaigns, now),
    factsOf: (serviceId) => factsOf(board.catalogue, serviceId, now),
    judgedOf: (serviceId) => {
      const shard = shardAt(board.judged, serviceId) ?? {};
      return Object.hasOwn(shard, serviceId) ? (shard[serviceId] ?? NONE) : NONE;
    },
    workOf: (serviceId) => workOf(shardAt(board.work, serviceId), serviceId),
  };
}

const NONE: Judgements = {};

async function draftSome(
  bench: Bench,
  ids: readonly string[],
  from: { readonly start: number; readonly firsts: number; readonly breaks: Breaks },
) {
  const { costs } = bench;
  const pace = createPace();
  const drafts: ServiceDraft[] = [];
  let verdicts = 0;
  let { start: end, firsts } = from;
  while (end < ids.length && verdicts < TOGETHER) {
    const draft = draftVerdicts(bench, ids[end] ?? '');
    verdicts += draft.verdicts.length;
    if (draft.verdicts.length + draft.formers.length > 0) drafts.push(draft);
    end += 1;
    await pace(costs.total());
    firsts += firstsOf(draft);
    // Whether todos that came are told is decided of all of them: a break does not part those that are.
    const isWhole = firsts === 0 || firsts > FIRSTS_TOLD;
    if (isWhole && end - from.start >= FEWEST && from.breaks.isDue()) break;
  }
  return { drafts: withoutCostly(drafts, costs.tooCostly()), end, firsts };
}

/** Nothing is said of a campaign halfway. */
function withoutCostly(
  drafts: readonly ServiceDraft[],
  costly: ReadonlyMap<string, string>,
): readonly ServiceDraft[] {
  if (costly.size === 0) return drafts;
  return drafts
    .map((draft) => ({
      ...draft,
      verdicts: draft.verdicts.filter(({ campaignId }) => !costly.has(campaignId)),
    }))
    .filter(({ verdicts, formers }) => verdicts.length + formers.length > 0);
}
