import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { commonWords } from '#web/words/common-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';

export interface FacetValue {
  readonly value: string;
  readonly count: number;
  readonly label?: ComponentChildren;
}

interface Props {
  readonly title: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** The word for a chosen value that no longer counts anything. */
  readonly labelOf?: ((value: string) => string) | undefined;
  /** More values wait behind a button. */
  readonly limit?: number;
}

/** One facet: values with counts, several may be chosen. */
export function Facets({ title, values, chosen, onChange, labelOf, limit = 8 }: Props) {
  const t = useWords(commonWords);
  const [all, setAll] = useState(false);
  const missing = chosen.filter((one) => !values.some(({ value }) => value === one));
  const offered = [
    ...values,
    ...missing.map((value) => ({ value, count: 0, label: labelOf?.(value) ?? value })),
  ];
  if (offered.length === 0) return null;
  const shown = offered.filter(
    ({ value }, index) => all || index < limit || chosen.includes(value),
  );
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      {shown.map(({ value, count, label }: FacetValue) => (
        <label key={value} class={count === 0 ? 'facet-value none' : 'facet-value'}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span class="cut">{label ?? value}</span>
          <span class="facet-count number">{formatCount(count)}</span>
        </label>
      ))}
      {offered.length > limit ? (
        <button type="button" class="text-button" onClick={() => setAll(!all)}>
          {all ? t.showFewer : t.showAll(offered.length)}
        </button>
      ) : null}
    </fieldset>
  );
}
