import { useMemo } from 'preact/hooks';
import {
  type BreakingRuleSet,
  CompareContractsDocument,
  ComparedRevisionsDocument,
} from '#web/gql/api/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { usePages } from '#web/live/use-pages.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { MoreButton } from '#web/parts/more-button.tsx';
import { shortRevision } from '#web/parts/revision.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { compareWords } from '#web/words/compare-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ChangeFilters } from './change-filters.tsx';
import { choiceOf, isNarrowed } from './choice.ts';
import { groupChanges } from './group-changes.ts';
import { NoneLeft } from './none-left.tsx';
import { PackageChanges } from './package-changes.tsx';
import { PackageIndex } from './package-index.tsx';
import { unfoldedFiles } from './unfolded-files.ts';
import { Verdict } from './verdict.tsx';

interface Props {
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly ruleSet: BreakingRuleSet;
}

/** Up to so many changes are shown without being asked for, where nothing breaks. */
const UNFOLDED = 60;
/** Once so many are shown, further files are folded. */
const SHOWN = 30;

export function ComparedRevisions({ source, from, to, ruleSet }: Props) {
  const t = useWords(compareWords);
  const choice = choiceOf(useQueryState());
  const between = { source, from, to, ruleSet };
  const whole = useLiveQuery(ComparedRevisionsDocument, between);
  const asked = {
    ...between,
    symbol: choice.symbol ?? null,
    package: choice.package ?? null,
    text: choice.text ?? null,
    first: 200,
  };
  const breaking = usePages(CompareContractsDocument, { ...asked, breaking: true }, changesOf);
  const other = usePages(CompareContractsDocument, { ...asked, breaking: false }, changesOf, {
    pause: choice.breakingOnly,
  });
  const others = choice.breakingOnly ? [] : other.nodes;
  const groups = useMemo(
    () => groupChanges([...breaking.nodes, ...others]),
    [breaking.result.data, breaking.nodes.length, other.result.data, others.length],
  );
  const unfolded = unfoldedFiles(groups, SHOWN);
  const withOthers =
    breaking.total === 0 && (other.total <= UNFOLDED || choice.package !== undefined);
  return (
    <Loaded result={whole}>
      {({ compareContracts: compared }) => {
        if (compared === null) {
          return <Empty title={t.unknownRevision(shortRevision(from), shortRevision(to))} />;
        }
        if (compared.changeCount === 0) return <Empty title={t.equal}>{t.equalWhy}</Empty>;
        const list = (
          <>
            {groups.length === 0 ? <NoneLeft choice={choice} /> : null}
            {groups.map((group) => (
              <PackageChanges
                key={group.name}
                group={group}
                between={{ source, from, to }}
                unfolded={unfolded}
                withOthers={withOthers}
              />
            ))}
            <MoreButton
              pages={
                choice.breakingOnly || breaking.more || breaking.loadingMore ? breaking : other
              }
            />
          </>
        );
        return (
          <>
            <Verdict
              compared={compared}
              ruleSet={ruleSet}
              breaking={isNarrowed(choice) ? [] : breaking.nodes}
            />
            <ChangeFilters compared={compared} choice={choice} />
            {choice.symbol === undefined ? (
              <PackageIndex packages={compared.changedPackages} choice={choice} />
            ) : null}
            <Loaded result={breaking.result}>
              {() =>
                choice.breakingOnly ? list : <Loaded result={other.result}>{() => list}</Loaded>
              }
            </Loaded>
          </>
        );
      }}
    </Loaded>
  );
}

function changesOf<Changes>(data: {
  readonly compareContracts: { readonly changes: Changes } | null;
}): Changes | undefined {
  return data.compareContracts?.changes;
}
