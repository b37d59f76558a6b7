import type { ChangeLineFragment } from '#web/gql/graphql.ts';
import { joinRollouts } from '#web/parts/join-rollouts.ts';
import { newestFirst } from '#web/parts/newest-first.ts';
import { useQueryState } from '#web/routing/query-state.ts';
import { historyWords } from '#web/words/history-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { type ChangeGroup, chosenGroups, GROUP_NAMES, groupOf } from './change-groups.ts';

interface Props {
  readonly changes: readonly ChangeLineFragment[];
  /** Counts are shown only when nothing is left to load: else they would be too small. */
  readonly complete: boolean;
  /** How many of a group are listed from before the first change. */
  readonly earlier?: Readonly<Partial<Record<ChangeGroup, number>>>;
}

/** Kinds as chips; several may be on. Each is a link, so that a filtered history has an address. */
export function ChangeFilter({ changes, complete, earlier = {} }: Props) {
  const t = useWords(historyWords);
  const query = useQueryState();
  const chosen = chosenGroups(query.all('kind'));
  const toggled = (group: ChangeGroup) =>
    chosen.includes(group) ? chosen.filter((one) => one !== group) : [...chosen, group];
  // A rollout and its end are one row.
  const { rows } = joinRollouts(newestFirst(changes));
  const countOf = (group: ChangeGroup) =>
    rows.filter(({ kind }) => groupOf(kind) === group).length + (earlier[group] ?? 0);
  return (
    <nav class="filter-chips" aria-label={t.filters}>
      <FilterChip href={query.href({ kind: undefined })} on={chosen.length === 0} label={t.all} />
      {GROUP_NAMES.map((group) => (
        <FilterChip
          key={group}
          href={query.href({ kind: toggled(group) })}
          on={chosen.includes(group)}
          label={t[group]}
          count={complete ? countOf(group) : undefined}
        />
      ))}
    </nav>
  );
}

function FilterChip(props: {
  readonly href: string;
  readonly on: boolean;
  readonly label: string;
  readonly count?: number | undefined;
}) {
  return (
    <a
      class={props.on ? 'chip chip-accent' : 'chip'}
      href={props.href}
      aria-current={props.on ? 'true' : undefined}
    >
      {props.label}
      {props.count === undefined ? null : <span class="quiet number">{props.count}</span>}
    </a>
  );
}
