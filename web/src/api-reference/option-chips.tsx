import { optionFacts, type ProtoOption, valueParts } from '#web/proto/options.ts';

/** Options as small facts: the last part of the name and the value, the full name on hover. */
export function OptionChips({ options }: { readonly options: readonly ProtoOption[] }) {
  const facts = optionFacts(options);
  if (facts.length === 0) return null;
  return (
    <ul class="option-chips">
      {facts.map(({ name, short, value }) => (
        <li key={name} class="option" data-tip={name}>
          <span class="quiet">{short}</span>
          {value === '' ? null : <Value value={value} />}
        </li>
      ))}
    </ul>
  );
}

function Value({ value }: { readonly value: string }) {
  const parts = valueParts(value);
  return (
    <span class="option-value">
      {parts.length === 1
        ? value
        : parts.map((part, index) => (
            <span key={index} class="option-part">
              {part}
            </span>
          ))}
    </span>
  );
}
