import { useQueryState } from '#web/routing/query-state.ts';
import { outboxWords } from '#web/words/outbox-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly teams: readonly string[];
  readonly recipients: readonly string[];
}

export function OutboxFilters({ teams, recipients }: Props) {
  const t = useWords(outboxWords);
  return (
    <section class="outbox-filters" aria-label={t.filters}>
      <Picker label={t.team} name="team" choices={teams} />
      <Picker label={t.recipient} name="to" choices={recipients} />
    </section>
  );
}

function Picker(props: {
  readonly label: string;
  readonly name: 'team' | 'to';
  readonly choices: readonly string[];
}) {
  const { label, name, choices } = props;
  const t = useWords(outboxWords);
  const query = useQueryState();
  const value = query.get(name) ?? '';
  const shown = [...new Set([...choices, ...(value === '' ? [] : [value])])].toSorted();
  if (shown.length === 0) return null;
  return (
    <label class="outbox-filter small">
      <span class="quiet">{label}</span>
      <select
        class="picker"
        value={value}
        onChange={({ currentTarget }) => query.set({ [name]: currentTarget.value })}
      >
        <option value="">{t.all}</option>
        {shown.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    </label>
  );
}
