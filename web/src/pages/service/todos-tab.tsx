import { ServiceTodosDocument, type TodoLineFragment } from '#web/gql/campaigns/graphql.ts';
import { usePages } from '#web/live/use-pages.ts';
import { useMayEdit } from '#web/live/viewer.ts';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { useAbove } from '#web/parts/held-back.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { MoreButton } from '#web/parts/more-button.tsx';
import { Section } from '#web/parts/section.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { AddTask } from '#web/todos/add-task.tsx';
import { NothingOpen } from '#web/todos/nothing-open.tsx';
import { Passport } from '#web/todos/passport.tsx';
import { todoGroups } from '#web/todos/todo-groups.ts';
import { TodoList } from '#web/todos/todo-list.tsx';
import { todoWords } from '#web/words/todo-words.ts';
import { useWords } from '#web/words/use-words.ts';

const PAGE = 200;

/** What the service’s owners still have to do, and what is done, with the proof. */
export function TodosTab({ serviceId }: { readonly serviceId: string }) {
  const t = useWords(todoWords);
  const mayEdit = useMayEdit();
  const [isThere, arrive] = useAbove();
  const pages = usePages(
    ServiceTodosDocument,
    { serviceId, first: PAGE },
    ({ service }) => service?.todos,
  );
  const groups = todoGroups(pages.nodes);
  const asked = useQueryState().get('todo');
  const isUnknown =
    asked !== undefined &&
    pages.result.data !== undefined &&
    pages.nodes.length === pages.total &&
    pages.nodes.every(({ todoId }) => todoId !== asked);
  return (
    <div class="todo-groups">
      <Passport serviceId={serviceId} onArrival={arrive} />
      {isThere ? (
        <>
          {isUnknown ? (
            <p class="warned" role="status">
              {t.unknownTodo(asked)}
            </p>
          ) : null}
          <Loaded result={pages.result}>
            {() =>
              pages.total === 0 ? (
                <Empty title={t.none}>{t.noneWhy}</Empty>
              ) : (
                <>
                  <Section title={t.openGroup} count={groups.open.length} panel={false}>
                    {groups.open.length > 0 ? (
                      <TodoList todos={groups.open} label={t.openGroup} />
                    ) : (
                      <NothingOpen
                        toShow={groups.toShow.length}
                        cannotTell={groups.cannotTell.length}
                        waived={groups.waived.length}
                      />
                    )}
                  </Section>
                  <Folded title={t.toShowGroup} todos={groups.toShow} />
                  <Folded title={t.cannotTellGroup} todos={groups.cannotTell} />
                  <Folded title={t.waivedGroup} todos={groups.waived} />
                  <Folded title={t.doneGroup} todos={groups.done} />
                  <Folded title={t.notApplicableGroup} todos={groups.notApplicable} />
                  <MoreButton pages={pages} />
                </>
              )
            }
          </Loaded>
          {mayEdit && pages.result.data !== undefined ? <AddTask serviceId={serviceId} /> : null}
        </>
      ) : null}
    </div>
  );
}

function Folded(props: { readonly title: string; readonly todos: readonly TodoLineFragment[] }) {
  const { title, todos } = props;
  const asked = useQueryState().get('todo');
  if (todos.length === 0) return null;
  return (
    <Disclosure
      open={todos.some(({ todoId }) => todoId === asked)}
      summary={
        <>
          {title} <span class="section-count number">{todos.length}</span>
        </>
      }
    >
      <TodoList todos={todos} label={title} />
    </Disclosure>
  );
}
