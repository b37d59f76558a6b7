import { WaiversToApproveDocument } from '#web/gql/campaigns/graphql.ts';
import { usePages } from '#web/live/use-pages.ts';
import { MoreButton } from '#web/parts/more-button.tsx';
import { Section } from '#web/parts/section.tsx';
import { TodoList } from '#web/todos/todo-list.tsx';
import { useWords } from '#web/words/use-words.ts';
import { weekWords } from '#web/words/week-words.ts';

const PAGE = 50;

/** Waivers that somebody asks for and whoever looks may approve; nothing while there are none. */
export function ToApprove() {
  const t = useWords(weekWords);
  const pages = usePages(WaiversToApproveDocument, { first: PAGE }, ({ todos }) => todos);
  const mine = pages.nodes.filter(({ mayApprove }) => mayApprove);
  if (mine.length === 0) return null;
  return (
    <Section title={t.toApprove} count={mine.length} panel={false}>
      <TodoList todos={mine} label={t.toApprove} named />
      <MoreButton pages={pages} />
    </Section>
  );
}
