import { isLiving, MOST_CAMPAIGNS, MOST_TEXT, textOf } from '#domain/campaigns/bounds.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Problem } from '#domain/problem.ts';
import { readCampaigns } from './board-plan.ts';
import type { FlipReader } from './flip.ts';
import type { Judged, Verdict } from './judge-files.ts';
import type { Codec } from './ports.ts';

/**
 * Refuses files that would bring more campaigns, or more text of them, than there may be; each file wholly or not at
 * all. Every complete set tries them again: there may be room by then.
 */
export async function fitCampaigns(
  read: FlipReader,
  codec: Codec,
  source: string,
  judged: Judged,
): Promise<Judged> {
  if (!judged.verdicts.some((verdict) => campaignsIn(verdict).length > 0)) return judged;
  const room = roomBeside(await readCampaigns(read, codec));
  const verdicts = judged.verdicts.map((verdict): Verdict => {
    const brought = campaignsIn(verdict);
    if (verdict.kind !== 'read' || brought.length === 0) return verdict;
    const { path } = verdict.offer;
    if (room.take(brought.map((definition) => ({ source, path, definition })))) return verdict;
    return { ...verdict, file: { kind: 'refused', problems: [tooMany(path)] }, passing: true };
  });
  return { ...judged, verdicts };
}

const campaignsIn = (verdict: Verdict) =>
  verdict.kind === 'read' && verdict.file.kind === 'campaigns' ? verdict.file.campaigns : [];

interface Said {
  readonly source?: string;
  readonly path?: string;
  readonly definition: Campaign['definition'];
}

/** Keeps account of what there is already and what was taken since. */
function roomBeside(known: readonly Campaign[]) {
  const texts = new Map<string, number>();
  const ids = new Set(known.map(({ definition }) => definition.id));
  let living = known.filter(isLiving).length;
  for (const { definition, origin, contenders = [] } of known) {
    const own = origin.kind === 'file' ? origin : {};
    for (const said of [{ ...own, definition }, ...contenders]) {
      texts.set(keyOf(said), textOf(said.definition));
    }
  }
  let text = [...texts.values()].reduce((sum, length) => sum + length, 0);
  return {
    /** False, and nothing is taken, when there is no room for all of it. */
    take: (brought: readonly Said[]): boolean => {
      const fresh = brought.filter(({ definition }) => !ids.has(definition.id));
      const more = brought.reduce(
        (sum, said) => sum + textOf(said.definition) - (texts.get(keyOf(said)) ?? 0),
        0,
      );
      const isTooMany = fresh.length > 0 && living + fresh.length > MOST_CAMPAIGNS;
      if (isTooMany || (more > 0 && text + more > MOST_TEXT)) return false;
      for (const said of brought) {
        ids.add(said.definition.id);
        texts.set(keyOf(said), textOf(said.definition));
      }
      living += fresh.length;
      text += more;
      return true;
    },
  };
}

const keyOf = ({ source = '', path = '', definition }: Said): string =>
  [source, path, definition.id].join('\n');

const tooMany = (path: string): Problem => ({
  severity: 'error',
  code: 'too-many-campaigns',
  path,
  message: `With the campaigns of this file there would be more than ${MOST_CAMPAIGNS}, or their texts would be too long together.`,
  cure: 'Archive campaigns that are over, or move texts elsewhere and link to them; the next complete set tries this file again.',
});
