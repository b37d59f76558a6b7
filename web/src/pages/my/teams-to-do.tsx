import { MyTeamsToDoDocument } from '#web/gql/campaigns/graphql.ts';
import { useStore } from '#web/live/store.ts';
import { usePages } from '#web/live/use-pages.ts';
import { viewerName } from '#web/live/viewer.ts';
import { Loaded } from '#web/parts/loaded.tsx';
import { MoreButton } from '#web/parts/more-button.tsx';
import { Section } from '#web/parts/section.tsx';
import { TodoList } from '#web/todos/todo-list.tsx';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { weekWords } from '#web/words/week-words.ts';
import { notShownAbove } from './urgent-of.ts';

const PAGE = 50;

/** All that one’s own teams have to do, by due date; what stands further up is counted, not repeated. */
export function TeamsToDo({ teams }: { readonly teams: readonly string[] }) {
  const t = useWords(weekWords);
  const me = useStore(viewerName);
  const pages = usePages(
    MyTeamsToDoDocument,
    { teams: [...teams], first: PAGE },
    ({ todos }) => todos,
    { keep: true },
  );
  const rest = notShownAbove(pages.nodes, me);
  const above = pages.nodes.length - rest.length;
  return (
    <Section title={t.teamsToDo} count={pages.result.data && pages.total} panel={false}>
      <Loaded result={pages.result}>
        {() =>
          pages.total === 0 ? (
            <p class="panel panel-body quiet">{t.nothingOpen}</p>
          ) : (
            <>
              {above > 0 ? (
                <p class="week-head quiet small">{t.above(formatCount(above))}</p>
              ) : null}
              {rest.length > 0 ? <TodoList todos={rest} label={t.teamsToDo} named /> : null}
            </>
          )
        }
      </Loaded>
      <MoreButton pages={pages} />
    </Section>
  );
}
