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

type EndApp = Pick<App, 'store' | 'codec' | 'bus' | 'clock' | 'readBoard'>;

/**
 * Ends the campaigns of breaks that nobody has to follow any more, and archives them after a month. Returns how many
 * changed; costs 1 read on a warm instance when none does.
 */
export async function endBreaks(app: EndApp): Promise<number> {
  const now = app.clock.now();
  const board = await app.readBoard();
  const retire = (campaign: Campaign) =>
    retireBreak(campaign, { now, isOver: isOver(board, campaign, now) });
  if (![...board.campaigns.values()].some((campaign) => retire(campaign) !== undefined)) return 0;
  return flip(app, async (read) => {
    const known = await readCampaigns(read, app.codec);
    const retired = known.map((campaign) => ({ campaign, step: retire(campaign) }));
    const steps = retired.flatMap(({ step }) => step ?? []);
    if (steps.length === 0) return unchanged(0);
    const campaigns = retired.map(({ campaign, step }) => step?.campaign ?? campaign);
    const { stamp, ...plan } = planBoard(app.codec, await read.stamp(), { campaigns });
    return {
      result: steps.length,
      staged: [],
      ...plan,
      changes: steps.map(({ campaign: { definition, version }, change }) => {
        const draft = { ...change, subject: definition.id, at: now };
        return identified(app.codec, { ...draft, source: RETIRED_BY, revision: now }, version);
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
