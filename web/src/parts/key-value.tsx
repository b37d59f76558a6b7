import type { ComponentChildren } from 'preact';

export interface Fact {
  readonly label: string;
  readonly value: ComponentChildren;
}

/** Facts as a list of labels and values; those without a value are left out. */
export function KeyValue({ facts }: { readonly facts: readonly (Fact | undefined)[] }) {
  const known = facts.filter((fact) => fact?.value !== undefined && fact.value !== null);
  return (
    <dl class="key-value">
      {known.map((fact) => (
        <div key={fact?.label}>
          <dt>{fact?.label}</dt>
          <dd>{fact?.value}</dd>
        </div>
      ))}
    </dl>
  );
}
