import type { CampaignPageQuery, TermFoundFragment } from '#web/gql/campaigns/graphql.ts';
import { Icon } from '#web/parts/icon.tsx';
import { campaignPageWords } from '#web/words/campaign-page-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';

/** How many services cannot be told, and why: the most frequent reasons. */
export function UnclearNote({ unclear }: { readonly unclear: CampaignPageQuery['unclear'] }) {
  const t = useWords(campaignPageWords);
  const { totalCount, nodes } = unclear;
  if (totalCount === 0) return null;
  const whys = reasonsOf(nodes.map(({ found }) => found));
  return (
    <p class="note">
      <Icon name="warning" size={14} />
      <span>
        {t.unclear(formatCount(totalCount))}
        {whys.length > 0 ? `: ${whys.slice(0, MOST).join('; ')}` : ''}
        {whys.length > MOST ? ' …' : ''}
      </span>
    </p>
  );
}

const MOST = 3;

/** `workloads[1].images: ` */
const FACT = /^[\w.[\]]+: /;

/** Why terms cannot be told, each reason once, that of the most services first; without the fact that each names. */
export function reasonsOf(
  all: readonly (readonly Pick<TermFoundFragment, 'why'>[])[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const terms of all) {
    const whys = terms.flatMap(({ why }) => (why ? [why.replace(FACT, '')] : []));
    for (const why of new Set(whys)) counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([why]) => why);
}
