import { useState } from 'preact/hooks';
import { useQueryState } from '#web/routing/query-state.ts';
import { commonWords } from '#web/words/common-words.ts';
import { compareWords } from '#web/words/compare-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { type Choice, packageInQuery } from './choice.ts';

interface ChangedPackage {
  readonly name: string;
  readonly breaking: number;
  readonly changes: number;
}

interface Props {
  readonly packages: readonly ChangedPackage[];
  readonly choice: Choice;
}

/** So many are offered at once. */
const LIMIT = 12;

/** Where something changed, most that breaks first; one may be chosen. */
export function PackageIndex({ packages, choice }: Props) {
  const t = useWords(compareWords);
  const common = useWords(commonWords);
  const query = useQueryState();
  const [all, setAll] = useState(false);
  const { breakingOnly } = choice;
  const offered = packages
    .filter(({ name, breaking }) => !breakingOnly || breaking > 0 || name === choice.package)
    .toSorted((a, b) => b.breaking - a.breaking || b.changes - a.changes);
  if (offered.length < 2 && choice.package === undefined) return null;
  const shown = offered.filter(
    ({ name }, index) => all || index < LIMIT || name === choice.package,
  );
  return (
    <nav class="filter-chips compare-packages" aria-label={t.packages}>
      {shown.map(({ name, breaking, changes }) => {
        const chosen = name === choice.package;
        return (
          <a
            key={name}
            class={chosen ? 'chip chip-accent' : 'chip'}
            href={query.href({ package: chosen ? undefined : packageInQuery(name) })}
            aria-current={chosen ? 'true' : undefined}
          >
            <code class="cut">{name === '' ? t.noPackage : name}</code>
            {breaking > 0 ? (
              <span class="compare-breaking number" data-tip={t.breakingCount(breaking)}>
                {formatCount(breaking)}
                <span class="unseen"> {t.breaking}</span>
              </span>
            ) : null}
            {breakingOnly || changes === breaking ? null : (
              <span class="quiet number" data-tip={t.otherCount(changes - breaking)}>
                {formatCount(changes - breaking)}
                <span class="unseen"> {t.otherShort}</span>
              </span>
            )}
          </a>
        );
      })}
      {offered.length > LIMIT ? (
        <button type="button" class="text-button" onClick={() => setAll(!all)}>
          {all ? common.showFewer : common.showAll(offered.length)}
        </button>
      ) : null}
    </nav>
  );
}
