import { EnvironmentSilence } from '#web/parts/environment-silence.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { environmentWords } from '#web/words/environment-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly environments: readonly { readonly name: string }[];
  /** Without a base each service is compared with an environment of its own. */
  readonly pair: { readonly base: string | null; readonly target: string };
  readonly query: QueryState;
}

/** Which two environments are compared. */
export function PairPickers({ environments, pair, query }: Props) {
  const t = useWords(environmentWords);
  const picker = (
    key: 'from' | 'to',
    label: string,
    value: string | null,
    other: string | null,
  ) => (
    <label class="pair-picker">
      <span class="quiet small">{label}</span>
      <select
        class="picker"
        value={value ?? ''}
        onChange={({ currentTarget }) => query.set({ [key]: currentTarget.value || undefined })}
      >
        {key === 'from' ? <option value="">{t.ownBase}</option> : null}
        {environments.map(({ name }) => (
          <option key={name} value={name} disabled={name === other}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="row wrap pair-pickers">
      {picker('from', t.from, pair.base, pair.target)}
      <span class="quiet" aria-hidden="true">
        →
      </span>
      {picker('to', t.to, pair.target, pair.base)}
      {pair.base === null ? null : <EnvironmentSilence environment={pair.base} words />}
      <EnvironmentSilence environment={pair.target} words />
    </div>
  );
}
