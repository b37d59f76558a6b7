import { MOST_CAMPAIGNS, mayHold } from '#domain/campaigns/bounds.ts';
import { type Campaign, type CampaignDefinition, NO_COURSE } from '#domain/campaigns/campaign.ts';
import type { Problem } from '#domain/problem.ts';
import { readCampaigns } from './board-plan.ts';
import type { FlipReader } from './flip.ts';
import type { Judged, Verdict } from './judge-files.ts';
import type { Codec } from './ports.ts';

/**
 * Refuses files that would bring more campaigns than there may be, each file wholly or not at all. Every complete set
 * tries them again: there may be room by then.
 */
export async function fitCampaigns(
  read: FlipReader,
  codec: Codec,
  judged: Judged,
): Promise<Judged> {
  if (!judged.verdicts.some((verdict) => campaignsIn(verdict).length > 0)) return judged;
  const known = await readCampaigns(read, codec);
  const all = new Map<string, Sized>(known.map((campaign) => [campaign.definition.id, campaign]));
  const verdicts = judged.verdicts.map((verdict): Verdict => {
    const brought = campaignsIn(verdict);
    const fresh = brought.filter(({ id }) => !all.has(id));
    if (fresh.length === 0 || verdict.kind !== 'read') return verdict;
    const next = new Map<string, Sized>([
      ...all,
      ...fresh.map((definition) => [definition.id, newOne(definition)] as const),
    ]);
    if (!mayHold([...next.values()])) {
      const file = { kind: 'refused', problems: [tooMany(verdict.offer.path)] } as const;
      return { ...verdict, file, passing: true };
    }
    for (const [id, campaign] of next) all.set(id, campaign);
    return verdict;
  });
  return { ...judged, verdicts };
}

const campaignsIn = (verdict: Verdict) =>
  verdict.kind === 'read' && verdict.file.kind === 'campaigns' ? verdict.file.campaigns : [];

type Sized = Pick<Campaign, 'definition' | 'course'>;

const newOne = (definition: CampaignDefinition): Sized => ({ definition, course: NO_COURSE });

const tooMany = (path: string): Problem => ({
  severity: 'error',
  code: 'too-many-campaigns',
  path,
  message: `With the campaigns of this file there would be more than ${MOST_CAMPAIGNS}, or their texts would be too long together.`,
  cure: 'Archive campaigns that are over, or move texts elsewhere and link to them; the next complete set tries this file again.',
});
