import { useEffect, useState } from 'preact/hooks';
import { Markdown } from '#web/campaigns/markdown.tsx';
import {
  TodoDetailDocument,
  type TodoDetailQuery,
  type TodoLineFragment,
} from '#web/gql/campaigns/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { useMayEdit } from '#web/live/viewer.ts';
import { Age } from '#web/parts/age.tsx';
import { ExternalLink } from '#web/parts/external-link.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { Person } from '#web/parts/person.tsx';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { todoWords } from '#web/words/todo-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ConflictNote } from './conflict-note.tsx';
import { Evidence } from './evidence.tsx';
import { useFocusAfter } from './focus-after.ts';
import { FoundList } from './found-list.tsx';
import { TodoActions } from './todo-actions.tsx';
import { type FormName, TodoForm } from './todo-forms.tsx';
import { TodoWord } from './todo-word.tsx';
import { useTodoAction } from './use-todo-action.ts';

/** Everything about one todo: what was found, how to do it, how it came to stand so, what people said. */
export function TodoOpened(props: {
  readonly todo: TodoLineFragment;
  readonly form: { readonly name: FormName; readonly turn: number } | undefined;
}) {
  const t = useWords(todoWords);
  const { todo } = props;
  const mayEdit = useMayEdit();
  const mayAct = mayEdit || todo.mayApprove;
  const language = useApiLanguage();
  const action = useTodoAction();
  const box = useFocusAfter(action.busy);
  const [form, setForm] = useState(props.form?.name);
  useEffect(() => setForm(props.form?.name), [props.form?.name, props.form?.turn]);
  const result = useLiveQuery(TodoDetailDocument, { todoId: todo.todoId, language });
  return (
    <div ref={box} class="todo-opened">
      <TodoWord todo={todo} />
      {mayAct ? <TodoActions todo={todo} action={action} onForm={setForm} /> : null}
      {form && mayAct ? (
        <TodoForm name={form} todo={todo} action={action} onDone={() => setForm(undefined)} />
      ) : null}
      <ConflictNote action={action} />
      {action.refused === undefined ? null : (
        <p class="warned" role="alert">
          {action.refused}
        </p>
      )}
      <Loaded result={result}>
        {({ todo: detail }) =>
          detail === null ? <p class="quiet">{t.gone}</p> : <Detail todo={detail} />
        }
      </Loaded>
    </div>
  );
}

type Detailed = NonNullable<TodoDetailQuery['todo']>;

function Detail({ todo }: { readonly todo: Detailed }) {
  const t = useWords(todoWords);
  const isJudged = todo.attestedForDays === null;
  return (
    <>
      {todo.found.length === 0 || !isJudged || todo.state === 'SATISFIED' ? null : (
        <section>
          <h3>{t.foundNow}</h3>
          <FoundList terms={todo.found} state={todo.state} />
        </section>
      )}
      <div class="todo-texts">
        {todo.body === null ? null : (
          <section>
            <h3>{t.why}</h3>
            <Markdown text={todo.body} />
          </section>
        )}
        {todo.fix === null ? null : (
          <section>
            <h3>{t.how}</h3>
            <Markdown text={todo.fix} />
          </section>
        )}
      </div>
      {todo.links.length > 0 || todo.campaignId !== null ? (
        <p class="todo-links">
          {todo.campaignId === null ? null : (
            <a href={`/campaigns/${encodeURIComponent(todo.campaignId)}`}>
              {t.campaignIs(todo.title)}
            </a>
          )}
          {todo.links.map(({ title, url }) => (
            <ExternalLink key={url} href={url}>
              {title}
            </ExternalLink>
          ))}
        </p>
      ) : null}
      <h3>{t.evidence}</h3>
      <Evidence
        steps={todo.evidence.nodes}
        more={todo.evidence.pageInfo.hasNextPage}
        isJudged={isJudged}
      />
      <Comments comments={todo.comments.nodes} />
    </>
  );
}

function Comments({ comments }: { readonly comments: Detailed['comments']['nodes'] }) {
  const t = useWords(todoWords);
  if (comments.length === 0) return null;
  return (
    <>
      <h3>{t.comments}</h3>
      <ul class="todo-comments">
        {comments.map(({ id, by, at, text }) => (
          <li key={id}>
            <p class="small">
              <b>
                <Person name={by} />
              </b>{' '}
              <Age at={at} />
            </p>
            <Markdown text={text} />
          </li>
        ))}
      </ul>
    </>
  );
}
