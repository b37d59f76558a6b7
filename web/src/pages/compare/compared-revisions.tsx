import { useMemo } from 'preact/hooks';
import { type BreakingRuleSet, CompareContractsDocument } from '#web/gql/api/graphql.ts';
import { usePages } from '#web/live/use-pages.ts';
import { Chip } from '#web/parts/chip.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { MoreButton } from '#web/parts/more-button.tsx';
import { shortRevision } from '#web/parts/revision.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { compareWords } from '#web/words/compare-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { groupChanges } from './group-changes.ts';
import { PackageChanges } from './package-changes.tsx';
import { Verdict } from './verdict.tsx';

interface Props {
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly ruleSet: BreakingRuleSet;
  /** Only it and what is inside it. */
  readonly symbol: string | undefined;
}

/** Up to so many changes are shown without being asked for, where nothing breaks. */
const UNFOLDED = 60;

export function ComparedRevisions({ source, from, to, ruleSet, symbol }: Props) {
  const t = useWords(compareWords);
  const query = useQueryState();
  const asked = { source, from, to, ruleSet, symbol: symbol ?? null, first: 200 };
  const breaking = usePages(CompareContractsDocument, { ...asked, breaking: true }, changesOf);
  const other = usePages(CompareContractsDocument, { ...asked, breaking: false }, changesOf);
  const groups = useMemo(
    () => groupChanges([...breaking.nodes, ...other.nodes]),
    [breaking.result.data, breaking.nodes.length, other.result.data, other.nodes.length],
  );
  return (
    <Loaded result={breaking.result}>
      {({ compareContracts: compared }) => {
        if (compared === null) {
          return <Empty title={t.unknownRevision(shortRevision(from), shortRevision(to))} />;
        }
        if (compared.changeCount === 0) return <Empty title={t.equal}>{t.equalWhy}</Empty>;
        return (
          <>
            <Verdict compared={compared} ruleSet={ruleSet} breaking={breaking.nodes} />
            {symbol === undefined ? null : (
              <div>
                <Chip
                  label={symbol}
                  onRemove={() => query.set({ symbol: undefined })}
                  tone="accent"
                >
                  {t.onlyAbout(symbol)}
                </Chip>
              </div>
            )}
            <Loaded result={other.result}>
              {() => (
                <>
                  {groups.length === 0 && symbol !== undefined ? (
                    <Empty
                      title={t.noneAbout(symbol)}
                      action={
                        <a class="button" href={query.href({ symbol: undefined })}>
                          {t.allChanges}
                        </a>
                      }
                    >
                      {t.noneAboutWhy}
                    </Empty>
                  ) : null}
                  {groups.map((group) => (
                    <PackageChanges
                      key={group.name}
                      group={group}
                      between={{ source, from, to }}
                      unfolded={breaking.total === 0 && other.total <= UNFOLDED}
                    />
                  ))}
                  <MoreButton pages={breaking.more || breaking.loadingMore ? breaking : other} />
                </>
              )}
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
