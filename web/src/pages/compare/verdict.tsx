import {
  type BreakingRuleSet,
  type ComparedChangeFragment,
  CompareImpactDocument,
} from '#web/gql/api/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { compareWords } from '#web/words/compare-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { hitBy } from './hit-by.ts';
import { HitServices } from './hit-services.tsx';

interface Props {
  readonly compared: { readonly breakingCount: number; readonly changeCount: number };
  readonly ruleSet: BreakingRuleSet;
  readonly breaking: readonly ComparedChangeFragment[];
}

/** "3 breaking for FILE · hits 4 services"; the services behind it, with the way to each. */
export function Verdict({ compared, ruleSet, breaking }: Props) {
  const t = useWords(compareWords);
  const of = hitBy(breaking);
  const impact = useLiveQuery(CompareImpactDocument, { of }, { pause: of.length === 0 });
  const { breakingCount, changeCount } = compared;
  const hit = of.length === 0 ? undefined : impact.data?.impact;
  const others = changeCount - breakingCount;
  return (
    <section class={breakingCount > 0 ? 'verdict breaks' : 'verdict'} aria-label={t.verdict}>
      <p class="verdict-line" role="status">
        <Icon name={breakingCount > 0 ? 'warning' : 'check'} />
        <strong>
          {breakingCount > 0 ? t.verdictBreaking(breakingCount, ruleSet) : t.verdictFine(ruleSet)}
        </strong>
        {others > 0 ? <span>{t.otherCount(others)}</span> : null}
      </p>
      {hit === undefined ? null : hit.services.totalCount === 0 ? (
        <p class="quiet small">{t.hitsNobody}</p>
      ) : (
        <Disclosure
          summary={t.hits(hit.services.totalCount, hit.teams.length)}
          open={hit.services.totalCount <= 8}
        >
          <HitServices services={hit.services.nodes} />
        </Disclosure>
      )}
    </section>
  );
}
