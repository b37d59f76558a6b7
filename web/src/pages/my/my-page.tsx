import { MyTodosDocument } from '#web/gql/campaigns/graphql.ts';
import { usePages } from '#web/live/use-pages.ts';
import { HeldBack, useAbove, useArrival } from '#web/parts/held-back.tsx';
import { lazy } from '#web/parts/lazy.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { MoreButton } from '#web/parts/more-button.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { Person } from '#web/parts/person.tsx';
import { Section } from '#web/parts/section.tsx';
import { TodoList } from '#web/todos/todo-list.tsx';
import { useWords } from '#web/words/use-words.ts';
import { weekWords } from '#web/words/week-words.ts';
import { ToApprove } from './to-approve.tsx';
import '#web/styles/pages.css';
import '#web/week/week.css';

const MyTeams = lazy(async () => (await import('./my-teams.tsx')).MyTeams);

const PAGE = 50;

/** Whatever waits for whoever looks: what is assigned, what to approve, what is urgent with the own teams. */
export function MyPage() {
  const t = useWords(weekWords);
  const pages = usePages(MyTodosDocument, { first: PAGE }, ({ viewer }) => viewer.todos);
  const [isThere, arrive] = useAbove();
  useArrival(pages.result, arrive);
  const name = pages.result.data?.viewer.name;
  return (
    <>
      <PageHead
        title={t.myWork}
        beside={
          name ? (
            <span class="quiet">
              <Person name={name} />
            </span>
          ) : null
        }
      />
      <div class="stack">
        <ToApprove />
        <Section title={t.assigned} count={pages.result.data && pages.total} panel={false}>
          <Loaded result={pages.result}>
            {() =>
              pages.total === 0 ? (
                <p class="panel panel-body quiet">{t.noneAssigned}</p>
              ) : (
                <TodoList todos={pages.nodes} label={t.assigned} named />
              )
            }
          </Loaded>
          <MoreButton pages={pages} />
        </Section>
        <HeldBack until={isThere} class="stack">
          <MyTeams />
        </HeldBack>
      </div>
    </>
  );
}
