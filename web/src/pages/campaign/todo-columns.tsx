import { TermsLine } from '#web/campaigns/terms-line.tsx';
import { TodoMark } from '#web/campaigns/todo-mark.tsx';
import type { CampaignTodoFragment } from '#web/gql/campaigns/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import type { Column } from '#web/parts/column.ts';
import { Person } from '#web/parts/person.tsx';
import type { campaignPageWords } from '#web/words/campaign-page-words.ts';
import type { campaignWords } from '#web/words/campaign-words.ts';
import type { Spoken } from '#web/words/define-words.ts';

interface Surroundings {
  readonly t: Spoken<typeof campaignPageWords>;
  readonly words: Spoken<typeof campaignWords>;
  /** Too narrow for more than one column: the state stands below the name, what was found beside it. */
  readonly phone: boolean;
}

export function todoColumns({
  t,
  words,
  phone,
}: Surroundings): readonly Column<CampaignTodoFragment>[] {
  return [
    {
      key: 'state',
      head: words.state,
      width: '128px',
      hide: 'phone',
      cell: ({ state }) => <TodoMark state={state} />,
    },
    {
      key: 'service',
      head: words.service,
      primary: true,
      cell: ({ serviceId, state, found }) => (
        <>
          <span class="row-name">{serviceId}</span>
          {phone ? (
            <span class="todo-below small">
              <TodoMark state={state} />
              <TermsLine terms={found} state={state} />
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: 'team',
      head: words.team,
      width: '13%',
      hide: 'narrow',
      cell: ({ service }) =>
        service ? (
          <a href={`/teams/${encodeURIComponent(service.team.name)}`}>{service.team.name}</a>
        ) : null,
    },
    {
      key: 'found',
      head: t.found,
      width: '28%',
      hide: 'phone',
      cell: ({ found, state }) => <TermsLine terms={found} state={state} />,
    },
    {
      key: 'assignee',
      head: t.assignee,
      width: '110px',
      hide: 'narrow',
      cell: ({ assignee }) =>
        assignee === null ? <span class="quiet">–</span> : <Person name={assignee} />,
    },
    {
      key: 'due',
      head: t.due2,
      width: '152px',
      hide: 'phone',
      cell: ({ dueDate, overdue }) => (
        <>
          {dueDate}
          {overdue ? <span class="warned small"> {t.overdue}</span> : null}
        </>
      ),
    },
    {
      key: 'since',
      head: t.since,
      width: '98px',
      hide: 'phone',
      align: 'end',
      cell: ({ since }) => (
        <span class="quiet">
          <Age at={since} />
        </span>
      ),
    },
  ];
}
