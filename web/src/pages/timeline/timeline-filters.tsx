import type { ComponentChildren } from 'preact';
import { present } from '#web/live/clock.ts';
import { chosenGroups, GROUP_NAMES } from '#web/pages/service/change-groups.ts';
import { CopyButton } from '#web/parts/copy-button.tsx';
import { EnvironmentSilence } from '#web/parts/environment-silence.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { historyWords } from '#web/words/history-words.ts';
import { timelineWords } from '#web/words/timeline-words.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { fromLocalField, momentOf, momentParameter, toLocalField, zoneName } from './moment.ts';

interface Props {
  readonly environments: readonly { readonly name: string; readonly protected: boolean }[];
  readonly teams: readonly string[];
}

/** What is shown, as chips and fields that all live in the address. */
export function TimelineFilters({ environments, teams }: Props) {
  const t = useWords(timelineWords);
  const kinds = useWords(historyWords);
  const query = useQueryState();
  const groups = chosenGroups(query.all('kind'));
  const places = query.all('environment');
  const team = query.get('team') ?? '';
  return (
    <section class="timeline-filters" aria-label={kinds.filters}>
      <nav class="filter-chips" aria-label={t.kinds}>
        {GROUP_NAMES.map((group) => (
          <FilterChip
            key={group}
            href={query.href({ kind: toggled(groups, group) })}
            on={groups.includes(group)}
          >
            {kinds[group]}
          </FilterChip>
        ))}
      </nav>
      <nav class="filter-chips" aria-label={t.environments}>
        {environments.map(({ name, protected: guarded }) => (
          <FilterChip
            key={name}
            href={query.href({ environment: toggled(places, name) })}
            on={places.includes(name)}
          >
            {guarded ? <Icon name="lock" size={12} /> : null} {name}
            <EnvironmentSilence environment={name} />
          </FilterChip>
        ))}
      </nav>
      <label class="picker-label small">
        <span class="quiet">{t.team}</span>
        <select
          class="picker"
          value={team}
          onChange={({ currentTarget }) => query.set({ team: currentTarget.value })}
        >
          <option value="">{t.allTeams}</option>
          {[...new Set([...teams, ...(team === '' ? [] : [team])])].map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <TimeBox />
    </section>
  );
}

/** "before 14:05", with date and zone. */
function TimeBox() {
  const t = useWords(timelineWords);
  const language = useLanguage();
  const query = useQueryState();
  const at = momentOf(query.get('at'));
  const zone = zoneName(at ?? new Date().toISOString(), language);
  return (
    <div class="time-box small">
      <label class="picker-label">
        <span class="quiet">{t.before}</span>
        <input
          type="datetime-local"
          class="picker"
          value={at === undefined ? '' : toLocalField(at)}
          onChange={({ currentTarget }) => {
            const moment = fromLocalField(currentTarget.value);
            query.set({ at: moment && momentParameter(moment) });
          }}
        />
        <span class="quiet">{zone}</span>
      </label>
      {QUICK.map(([word, seconds]) => (
        <a
          key={word}
          class="chip"
          href={query.href({
            at: momentParameter(new Date(present() - seconds * 1_000).toISOString()),
          })}
        >
          {t[word]}
        </a>
      ))}
      {at === undefined ? null : (
        <>
          <a class="chip" href={query.href({ at: undefined })}>
            {t.now}
          </a>
          <CopyButton
            text={`${location.origin}${query.href({ at: momentParameter(at) })}`}
            what={t.share}
          />
        </>
      )}
    </div>
  );
}

/** Before when people usually look, in seconds. */
const QUICK = [
  ['quarter', 15 * 60],
  ['hour', 3_600],
  ['yesterday', 24 * 3_600],
] as const;

const toggled = <Name extends string>(chosen: readonly Name[], one: Name): readonly Name[] =>
  chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];

function FilterChip(props: {
  readonly href: string;
  readonly on: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <a
      class={props.on ? 'chip chip-accent' : 'chip'}
      href={props.href}
      aria-current={props.on ? 'true' : undefined}
    >
      {props.children}
    </a>
  );
}
