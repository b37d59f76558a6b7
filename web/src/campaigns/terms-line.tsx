import type { TermFoundFragment } from '#web/gql/campaigns/graphql.ts';
import type { TodoState } from './todo-state.ts';

interface Props {
  readonly terms: readonly TermFoundFragment[];
  readonly state: TodoState;
}

/** What decided, in one line: the values found at the terms that made it so, or why it cannot be told. */
export function TermsLine({ terms, state }: Props) {
  const deciding = decidingTerms(terms, state);
  if (deciding.length === 0) return null;
  const line = deciding.map(sayTerm).join(' · ');
  return (
    <code class="terms-line" data-tip={`${deciding.map(({ text }) => text).join('\n')}\n${line}`}>
      {line}
    </code>
  );
}

const DECIDES: Readonly<Partial<Record<TodoState, TermFoundFragment['outcome']>>> = {
  OPEN: 'FALSE',
  REGRESSED: 'FALSE',
  CANNOT_TELL: 'CANNOT_TELL',
};

export function decidingTerms(
  terms: readonly TermFoundFragment[],
  state: TodoState,
): readonly TermFoundFragment[] {
  const outcome = DECIDES[state];
  const fitting = terms.filter((term) => outcome === undefined || term.outcome === outcome);
  return fitting.length > 0 ? fitting : terms;
}

/** "workloads[0].replicas = 1"; of what cannot be told the reason. */
export function sayTerm({ found, why, text, outcome }: TermFoundFragment): string {
  if (outcome === 'CANNOT_TELL' && why) return why;
  if (found.length === 0) return text;
  return found.map(({ name, value }) => `${name} = ${value}`).join(', ');
}
