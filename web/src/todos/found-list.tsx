import type { TodoState } from '#web/campaigns/todo-state.ts';
import type { TermFoundFragment } from '#web/gql/campaigns/graphql.ts';
import { todoWords } from '#web/words/todo-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { foundValues, plainName } from './found-values.ts';

const SHOWN = 4;

/** Values that decided, one a line; where there are many, the rest waits. */
export function FoundList(props: {
  readonly terms: readonly TermFoundFragment[];
  readonly state: TodoState;
}) {
  const t = useWords(todoWords);
  const values = foundValues(props.terms, props.state);
  const rest = values.slice(SHOWN);
  const lines = (some: typeof values) => (
    <ul class="found-list">
      {some.map(({ name, value }) => {
        const plain = plainName(name);
        return (
          <li key={`${name} ${value}`}>
            {value === undefined ? (
              <code>{name}</code>
            ) : (
              <code>
                {plain.name}
                {plain.link}
                <b>{value}</b>
              </code>
            )}
          </li>
        );
      })}
    </ul>
  );
  if (rest.length === 0) return lines(values);
  return (
    <>
      {lines(values.slice(0, SHOWN))}
      <details>
        <summary class="quiet small">{t.more(rest.length)}</summary>
        {lines(rest)}
      </details>
    </>
  );
}
