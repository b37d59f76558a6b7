import type { Campaign } from '#domain/campaigns/campaign.ts';
import { redefine } from '#domain/campaigns/redefine.ts';
import { type Acknowledgement, acknowledgementOf } from '#domain/review/acknowledgement.ts';
import { breakBody } from './break-text.ts';
import type { BrokenSymbol } from './contract-break.ts';

/**
 * The campaign of a break whose publisher says only later why it is meant; the very same where nothing of it is told for
 * the first time. Reasons that were given stay.
 */
export function withLaterReasons(
  campaign: Campaign,
  {
    source,
    revision,
    at,
  }: { readonly source: string; readonly revision: string; readonly at: string },
  acknowledgements: readonly Acknowledgement[],
): Campaign {
  const { origin, definition } = campaign;
  const isIts =
    origin.kind === 'contract' && origin.source === source && origin.revision === revision;
  if (!isIts) return campaign;
  const explain = (one: BrokenSymbol): BrokenSymbol => {
    const reason = one.reason ?? acknowledgementOf(one, acknowledgements)?.reason;
    return reason === one.reason || reason === undefined ? one : { ...one, reason };
  };
  const broken = origin.broke.broken.map(explain);
  if (broken.every((one, place) => one === origin.broke.broken[place])) return campaign;
  const explained = { ...origin, broke: { ...origin.broke, broken } };
  const body = breakBody(explained);
  return redefine({ ...campaign, origin: explained }, { ...definition, body }, at);
}
