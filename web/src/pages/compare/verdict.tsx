import { HitServices } from '#web/api-reference/hit-services.tsx';
import {
  type BreakingRuleSet,
  type ComparedChangeFragment,
  ComparisonImpactDocument,
} from '#web/gql/api/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { compareWords } from '#web/words/compare-words.ts';
import { impactWords } from '#web/words/impact-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly compared: {
    readonly source: string;
    readonly from: string;
    readonly to: string;
    readonly breakingCount: number;
    readonly changeCount: number;
  };
  readonly ruleSet: BreakingRuleSet;
  readonly breaking: readonly ComparedChangeFragment[];
}

/** "3 breaking for FILE · hits 4 services"; the services behind it, with the way to each. */
export function Verdict({ compared, ruleSet, breaking }: Props) {
  const t = useWords(compareWords);
  const impactTold = useWords(impactWords);
  const { source, from, to, breakingCount, changeCount } = compared;
  const between = { source, from, to, ruleSet };
  const impact = useLiveQuery(ComparisonImpactDocument, between, { pause: breakingCount === 0 });
  const hit = breakingCount === 0 ? undefined : impact.data?.compareContracts?.impact;
  const others = changeCount - breakingCount;
  const meant = breaking.filter(({ acknowledgement }) => acknowledgement !== null).length;
  return (
    <section class={breakingCount > 0 ? 'verdict breaks' : 'verdict'} aria-label={t.verdict}>
      <p class="verdict-line" role="status">
        <Icon name={breakingCount > 0 ? 'warning' : 'check'} />
        <strong>
          {breakingCount > 0 ? t.verdictBreaking(breakingCount, ruleSet) : t.verdictFine(ruleSet)}
        </strong>
        {meant > 0 ? <span>{t.acknowledgedCount(meant)}</span> : null}
        {others > 0 ? <span>{t.otherCount(others)}</span> : null}
      </p>
      {hit === undefined ? null : hit.services.totalCount === 0 ? (
        <p class="quiet small">{impactTold.hitsNobody}</p>
      ) : (
        <Disclosure
          summary={impactTold.hits(hit.services.totalCount, hit.teams.length)}
          open={hit.services.totalCount <= 8}
        >
          <HitServices services={hit.services.nodes} />
        </Disclosure>
      )}
    </section>
  );
}
