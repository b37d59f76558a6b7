import { Icon } from '#web/parts/icon.tsx';
import { shortRevision } from '#web/parts/revision.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { compareWords } from '#web/words/compare-words.ts';
import { isoDay } from '#web/words/times.ts';
import { useWords } from '#web/words/use-words.ts';
import { ALL_CHANGES } from './choice.ts';

export interface PickedRevision {
  readonly revision: string;
  readonly publishedAt: string;
  readonly breaking: number;
}

interface Props {
  readonly sources: readonly string[];
  readonly source: string;
  /** Newest first. */
  readonly revisions: readonly PickedRevision[];
  readonly from: string;
  readonly to: string;
  readonly query: QueryState;
}

/** What is laid beside what: the contract, the revision before and the one after. */
export function RevisionPickers({ sources, source, revisions, from, to, query }: Props) {
  const t = useWords(compareWords);
  return (
    <div class="compare-pickers">
      {sources.length > 1 ? (
        <label class="compare-picker">
          <span class="quiet small">{t.contract}</span>
          <select
            class="picker"
            value={source}
            onChange={({ currentTarget }) =>
              query.set({
                ...ALL_CHANGES,
                source: currentTarget.value,
                from: undefined,
                to: undefined,
              })
            }
          >
            {sources.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <Picker
        label={t.from}
        value={from}
        revisions={revisions}
        onChange={(revision) => query.set({ source, from: revision, to })}
      />
      <button
        type="button"
        class="icon-button compare-swap"
        aria-label={t.swap}
        data-tip={t.swap}
        onClick={() => query.set({ source, from: to, to: from })}
      >
        <Icon name="swap" />
      </button>
      <Picker
        label={t.to}
        value={to}
        revisions={revisions}
        onChange={(revision) => query.set({ source, from, to: revision })}
      />
    </div>
  );
}

function Picker(props: {
  readonly label: string;
  readonly value: string;
  readonly revisions: readonly PickedRevision[];
  readonly onChange: (revision: string) => void;
}) {
  const { label, value, revisions, onChange } = props;
  const t = useWords(compareWords);
  const known = revisions.some(({ revision }) => revision === value);
  return (
    <label class="compare-picker">
      <span class="quiet small">{label}</span>
      <select
        class="picker mono"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {known ? null : <option value={value}>{shortRevision(value)}</option>}
        {revisions.map(({ revision, publishedAt, breaking }) => (
          <option key={revision} value={revision}>
            {[
              shortRevision(revision),
              isoDay(publishedAt),
              ...(breaking > 0 ? [t.breakingCount(breaking)] : []),
            ].join(' · ')}
          </option>
        ))}
      </select>
    </label>
  );
}
