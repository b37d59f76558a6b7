import { decidingTerms } from '#web/campaigns/terms-line.tsx';
import type { TodoState } from '#web/campaigns/todo-state.ts';
import type { TermFoundFragment } from '#web/gql/campaigns/graphql.ts';

export interface FoundValue {
  /** Where in the facts, the term itself, or why it cannot be told. */
  readonly name: string;
  readonly value?: string;
}

/** What was found where a rule decided: each once, and without what time it was. */
export function foundValues(
  terms: readonly TermFoundFragment[],
  state: TodoState,
): readonly FoundValue[] {
  const found = new Map<string, FoundValue>();
  for (const value of decidingTerms(terms, state).flatMap(valuesOf)) {
    if (value.name !== 'now') found.set(`${value.name} ${value.value ?? ''}`, value);
  }
  const values = [...found.values()];
  const told = new Set(values.filter((one) => !saysOnlySet(one)).map(({ name }) => name));
  return values.filter((one) => !saysOnlySet(one) || !told.has(one.name));
}

/** No more than that there is a value, as the product says it now and said it before. */
const saysOnlySet = ({ value }: FoundValue): boolean =>
  value !== undefined && ['set', 'there', '設定あり'].includes(value);

/** `contractChanges.size()` is how many `contractChanges` there are. */
export function plainName(name: string): { readonly name: string; readonly link: ' = ' | ': ' } {
  const list = name.replace(/\.size\(\)$/, '');
  return { name: list, link: list === name ? ' = ' : ': ' };
}

function valuesOf({ found, why, text, outcome }: TermFoundFragment): readonly FoundValue[] {
  if (outcome === 'CANNOT_TELL' && why) return [{ name: why }];
  return found.length === 0 ? [{ name: text }] : found;
}
