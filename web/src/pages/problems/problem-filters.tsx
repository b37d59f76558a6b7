import type { ProblemSeverity } from '#web/gql/graphql.ts';
import { useQueryState } from '#web/routing/query-state.ts';
import { problemsWords } from '#web/words/problems-words.ts';
import { useWords } from '#web/words/use-words.ts';

const SEVERITIES = ['ERROR', 'WARNING', 'INFO'] as const satisfies readonly ProblemSeverity[];
const WORDS = { ERROR: 'error', WARNING: 'warning', INFO: 'info' } as const;

/** The severities named in the address, in lower case there; unknown names are ignored. */
export function chosenSeverities(names: readonly string[]): readonly ProblemSeverity[] {
  return SEVERITIES.filter((severity) => names.includes(severity.toLowerCase()));
}

interface Props {
  readonly sources: readonly { readonly name: string; readonly problemCount: number }[];
  readonly teams: readonly string[];
}

export function ProblemFilters({ sources, teams }: Props) {
  const t = useWords(problemsWords);
  const query = useQueryState();
  const chosen = chosenSeverities(query.all('severity'));
  const toggled = (severity: ProblemSeverity) =>
    (chosen.includes(severity)
      ? chosen.filter((one) => one !== severity)
      : [...chosen, severity]
    ).map((one) => one.toLowerCase());
  return (
    <section class="filter-bar" aria-label={t.filters}>
      <nav class="filter-chips" aria-label={t.severity}>
        {SEVERITIES.map((severity) => {
          const on = chosen.includes(severity);
          return (
            <a
              key={severity}
              class={on ? 'chip chip-accent' : 'chip'}
              href={query.href({ severity: toggled(severity) })}
              aria-current={on ? 'true' : undefined}
            >
              {t[WORDS[severity]]}
            </a>
          );
        })}
      </nav>
      <Picker
        label={t.source}
        name="source"
        choices={sources.map(({ name, problemCount }) => ({
          value: name,
          text: `${name} (${problemCount})`,
        }))}
      />
      <Picker
        label={t.team}
        name="team"
        choices={[...new Set(teams)].toSorted().map((name) => ({ value: name, text: name }))}
      />
    </section>
  );
}

function Picker(props: {
  readonly label: string;
  readonly name: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
}) {
  const { label, name, choices } = props;
  const t = useWords(problemsWords);
  const query = useQueryState();
  const value = query.get(name) ?? '';
  const missing = value !== '' && !choices.some((choice) => choice.value === value);
  if (choices.length === 0 && value === '') return null;
  return (
    <label class="picker-label small">
      <span class="quiet">{label}</span>
      <select
        class="picker"
        value={value}
        onChange={({ currentTarget }) => query.set({ [name]: currentTarget.value })}
      >
        <option value="">{t.all}</option>
        {missing ? <option value={value}>{value}</option> : null}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </label>
  );
}
