import type { JsonObject } from '#domain/json.ts';
import type { Receipt, SpecPublication } from '#domain/publication.ts';
import { planBoard } from './board-plan.ts';
import { type CatalogueStamp, type SourceState, sourceRef } from './documents.ts';
import { fitCampaigns } from './fit-campaigns.ts';
import type { FlipPlan, Planner } from './flip.ts';
import { guardPaths, guardSource, overtakenProblems, type Rejection } from './guard-generation.ts';
import { judgeFiles, lastComplete } from './judge-files.ts';
import { nextSourceState } from './next-source-state.ts';
import { planCampaigns } from './plan-campaigns.ts';
import { planFiles } from './plan-files.ts';
import { planOrganisation } from './plan-organisation.ts';
import {
  CAMPAIGN_PROBLEMS,
  ORGANISATION_PROBLEMS,
  planConflicts,
  planSourceProblems,
} from './plan-problems.ts';
import { planServices } from './plan-services.ts';
import { openServiceShards } from './service-shards.ts';
import { planFileShards } from './spec-files.ts';
import type { SpecPublicationContext } from './spec-publication-context.ts';
import { contestedIds, rejectionReceipt, specReceipt } from './spec-receipt.ts';
import { standingReceipt } from './standing-receipt.ts';

/** Plans what a publication of spec files changes, from what its source said before to the receipt. */
export const planSpecPublication =
  (context: SpecPublicationContext): Planner<Receipt> =>
  async (read) => {
    const { codec, publication, offers, at, dryRun } = context;
    const reject = (rejection: Rejection) => idle(rejectionReceipt(publication, rejection));
    const found = await read.get(sourceRef('specs', publication.source));
    const state = found?.data as unknown as SourceState | undefined;
    if (state?.digest === offers.digest) return idle(await standingReceipt(read, context, state));
    const tooLate = dryRun ? undefined : guardSource(publication, state);
    if (tooLate) return reject(tooLate);
    const spoken = await judgeFiles({ ...context, read, state });
    const judged = await fitCampaigns(read, codec, publication.source, spoken);
    const overtaken = dryRun ? undefined : guardPaths(publication, judged.verdicts);
    if (overtaken) return reject(overtaken);

    const occasion = { ...publication, at, dryRun };
    const files = planFiles(occasion, judged);
    const stamp = await read.stamp();
    const services = await planServices(
      openServiceShards(read, codec, stamp),
      codec,
      files.services,
      occasion,
      state?.contested?.services,
    );
    const organisation = await planOrganisation(read, codec, stamp, files.organisation, occasion);
    const campaigns = await planCampaigns(read, codec, files.campaigns, occasion);
    const board = planBoard(codec, stamp, campaigns);
    const problems = [
      await planSourceProblems(read, stamp, context, files),
      await planConflicts(read, stamp, codec, ORGANISATION_PROBLEMS, organisation.problems),
      await planConflicts(read, stamp, codec, CAMPAIGN_PROBLEMS, campaigns.problems),
    ] as const;

    const shards = planFileShards(codec, publication.source, files.shards, state?.digests ?? {});
    const next = stampAfter(stamp, services.hashes, organisation.hash, board.stamp, problems);
    const changes = [...services.changes, ...organisation.changes, ...campaigns.changes];
    const isOwn = ({ source }: { readonly source: string }) => source === publication.source;
    const contested = {
      services: contestedIds(services.entries, publication.source),
      organisation: problems[1].open.some(isOwn),
      ...(problems[2].open.some(isOwn) ? { campaigns: true as const } : {}),
    };
    const isNews = shards.writes.length + shards.deletes.length > 0 || next !== undefined;
    const source = nextSourceState(state, occasion, {
      digest: offers.digest,
      digests: shards.digests,
      items: files.items,
      problemCount: problems[0].open.length,
      contested,
      changed: next !== undefined,
    });
    const sourceWrite = { ref: sourceRef('specs', source.source), data: asData(source) };
    return {
      result: specReceipt({
        ...context,
        changed: next !== undefined,
        changes,
        entries: services.entries,
        refused: files.refused,
        overtaken: overtakenProblems(judged.verdicts),
        open: problems[0].open,
        campaignPaths: campaigns.paths,
        between: [...problems[1].open, ...problems[2].open],
      }),
      staged: files.staged,
      writes: [
        ...shards.writes,
        ...services.writes,
        ...organisation.writes,
        ...board.writes,
        ...problems.flatMap(({ writes }) => writes),
        ...(isNews || isNewest(publication, state) ? [sourceWrite] : []),
      ],
      deletes: [...shards.deletes, ...problems.flatMap(({ deletes }) => deletes)],
      changes,
      ...(next === undefined ? {} : { stamp: next }),
    };
  };

const idle = (result: Receipt): FlipPlan<Receipt> => ({
  result,
  staged: [],
  writes: [],
  changes: [],
});

const asData = (state: SourceState) => state as unknown as JsonObject;

/** An unchanged set of a newer generation is remembered; the same one again is not. */
function isNewest({ complete, generation }: SpecPublication, state: SourceState | undefined) {
  if (state === undefined) return true;
  return complete && generation > (lastComplete(state)?.generation ?? -1);
}

/** Undefined when readers have nothing new to see. */
function stampAfter(
  stamp: CatalogueStamp,
  services: Readonly<Record<string, string>>,
  organisation: string | undefined,
  board: CatalogueStamp | undefined,
  problems: readonly { readonly key: string; readonly hash?: string }[],
): CatalogueStamp | undefined {
  const told = problems.filter(({ hash }) => hash !== undefined);
  const isSame = Object.keys(services).length + told.length === 0 && organisation === undefined;
  if (isSame && board === undefined) return undefined;
  const silent = new Set(told.filter(({ hash }) => hash === '').map(({ key }) => key));
  const kept = Object.entries(stamp.problems).filter(([key]) => !silent.has(key));
  const fresh = told.flatMap(({ key, hash }) => (hash ? [[key, hash] as const] : []));
  return {
    ...(board ?? stamp),
    version: stamp.version + 1,
    services: { ...stamp.services, ...services },
    ...(organisation === undefined ? {} : { organisation }),
    problems: Object.fromEntries([...kept, ...fresh]),
  };
}
