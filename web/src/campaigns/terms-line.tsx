import type { TermFoundFragment } from '#web/gql/campaigns/graphql.ts';
import type { TodoState } from './todo-state.ts';

interface Props {
  readonly terms: readonly TermFoundFragment[];
  readonly state: TodoState;
}

/** What decided, in one line: the value found last at each term that made it so, or why it cannot be told; all on hover. */
export function TermsLine({ terms, state }: Props) {
  const deciding = decidingTerms(terms, state);
  if (deciding.length === 0) return null;
  const all = deciding.flatMap((term) => [term.text, sayTerm(term)]);
  return (
    <code class="terms-line" data-tip={[...new Set(all)].join('\n')}>
      {deciding.map(sayDeciding).join(' · ')}
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

/** What was looked at last decided: `workloads.filter(…)[4].replicas` is called `workloads[4].replicas`. */
export function sayDeciding(term: TermFoundFragment): string {
  const last = term.found.at(-1);
  if (last === undefined || (term.outcome === 'CANNOT_TELL' && term.why)) return sayTerm(term);
  return `${lastStep(last.name)} = ${byName(last.value)}`;
}

/** `{kind: "Deployment", name: "pay", …}` → `Deployment pay`. */
const byName = (value: string): string =>
  value.replace(/^\{kind: "([^"]+)", name: "([^"]+)".*\}?$/s, '$1 $2');

const lastStep = (name: string): string =>
  name.replace(/^([\w.]+)\.\w+\(.*\)(\[\d+\][\w.]*)$/s, '$1$2');

/** All that was found: "workloads.size() = 5, workloads[4].replicas = 1"; of what cannot be told the reason. */
export function sayTerm({ found, why, text, outcome }: TermFoundFragment): string {
  if (outcome === 'CANNOT_TELL' && why) return why;
  if (found.length === 0) return text;
  return found.map(({ name, value }) => `${name} = ${value}`).join(', ');
}
