import { optionFacts, type ProtoOption } from '#web/proto/options.ts';

/** Options as small facts: the last part of the name and the value, the full name on hover. */
export function OptionChips({ options }: { readonly options: readonly ProtoOption[] }) {
  const facts = optionFacts(options);
  if (facts.length === 0) return null;
  return (
    <ul class="option-chips">
      {facts.map(({ name, short, value }) => (
        <li key={name} class="option" data-tip={name}>
          <span class="quiet">{short}</span>
          {value === '' ? null : <span class="option-value">{value}</span>}
        </li>
      ))}
    </ul>
  );
}
