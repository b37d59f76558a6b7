import type { App } from '#application/app.ts';
import type { Board } from '#application/board.ts';
import { planBoard, readCampaigns } from '#application/board-plan.ts';
import { currentId } from '#application/find-service.ts';
import { flip } from '#application/flip.ts';
import { identified } from '#application/identified.ts';
import { unchanged } from '#application/mutes.ts';
import { todosOf } from '#application/todos-of.ts';
import { RETIRED_BY, retireBreak } from '#domain/breaks/retire-break.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { HISTORY_DAYS } from '#domain/retention.ts';

type EndApp = Pick<
  App,
  'store' | 'codec' | 'bus' | 'clock' | 'readBoard' | 'historyDays' | 'readCatalogue'
>;

/**
 * Ends the campaigns of breaks that nobody has to follow any more, puts them away after a month, and forgets them when
 * history does. Returns how many changed; costs 1 read on a warm instance when none does.
 */
export async function endBreaks(app: EndApp): Promise<number> {
  const now = app.clock.now();
  const board = await app.readBoard();
  const { historyDays = HISTORY_DAYS } = app;
  const retire = (campaign: Campaign) =>
    retireBreak(campaign, { now, historyDays, isOver: isOver(board, campaign, now) });
  if (![...board.campaigns.values()].some((campaign) => retire(campaign) !== undefined)) return 0;
  return flip(app, async (read) => {
    const known = await readCampaigns(read, app.codec);
    const retired = known.map((campaign) => ({ campaign, step: retire(campaign) }));
    const steps = retired.filter(({ step }) => step !== undefined);
    if (steps.length === 0) return unchanged(0);
    const campaigns = retired.flatMap(({ campaign, step }) =>
      step === undefined ? [campaign] : (step.campaign ?? []),
    );
    const { stamp, ...plan } = planBoard(app.codec, await read.stamp(), { campaigns });
    return {
      result: steps.length,
      staged: [],
      ...plan,
      changes: steps.flatMap(({ campaign, step }) => {
        if (step?.change === undefined) return [];
        const { id: subject } = campaign.definition;
        const draft = { ...step.change, subject, at: now, source: RETIRED_BY, revision: now };
        return [identified(app.codec, draft, campaign.version)];
      }),
      ...(stamp ? { stamp } : {}),
    };
  });
}

/** Everybody who used what broke, and is there still, does so no more. Whoever was not judged yet may still. */
function isOver(board: Board, campaign: Campaign, now: string): boolean {
  const { origin, definition } = campaign;
  if (origin.kind !== 'contract' || campaignStatus(campaign, now) !== 'ACTIVE') return false;
  const ids = new Set(
    origin.broke.consumers.flatMap(({ serviceId }) => currentId(board.catalogue, serviceId) ?? []),
  );
  return [...ids]
    .filter((id) => board.catalogue.services.has(id))
    .every((id) => {
      const todo = todosOf(board, id, now).find(
        (one) => one.campaign?.definition.id === definition.id,
      );
      return todo?.state === 'SATISFIED' || todo?.state === 'NOT_APPLICABLE';
    });
}
