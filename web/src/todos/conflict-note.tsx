import { EditTodoDocument } from '#web/gql/campaigns/graphql.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { usePersonName } from '#web/words/person-name.ts';
import { todoWords } from '#web/words/todo-words.ts';
import { useWords } from '#web/words/use-words.ts';
import type { TodoAction } from './use-todo-action.ts';

const FIELDS = ['assignee', 'dueDate', 'priority'] as const;

/** Two people changed a todo at once: both versions side by side, and a choice. */
export function ConflictNote({ action }: { readonly action: TodoAction }) {
  const t = useWords(todoWords);
  const { conflict } = action;
  if (conflict === undefined) return null;
  const { current } = conflict;
  const yours = (conflict.yours ?? {}) as Readonly<Record<string, unknown>>;
  const asked = FIELDS.filter((field) => field in yours);
  const saveMine = () =>
    action.act(EditTodoDocument, {
      todoId: current.todoId,
      expectedVersion: current.version,
      ...Object.fromEntries(asked.map((field) => [field, yours[field] ?? null])),
    });
  return (
    <div class="conflict" role="alert">
      <p class="warned">{t.conflict}</p>
      <table class="difference-table">
        <thead>
          <tr>
            <th scope="col" />
            <th scope="col">{t.theirs}</th>
            <th scope="col">{t.yours}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map((field) => (
            <tr key={field}>
              <th scope="row">{t[field]}</th>
              <td>
                <Shown value={current[field]} />
              </td>
              <td>
                <Shown value={yours[field]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <span class="row">
        {asked.length > 0 ? (
          <button type="button" class="button" onClick={() => void saveMine()}>
            {t.saveYours}
          </button>
        ) : null}
        <button type="button" class="button" onClick={action.settle}>
          {t.keepTheirs}
        </button>
      </span>
    </div>
  );
}

function Shown({ value }: { readonly value: unknown }) {
  const campaign = useWords(campaignWords);
  const nameOf = usePersonName();
  if (value === 'HIGH' || value === 'MEDIUM' || value === 'LOW') return <>{campaign[value]}</>;
  return <>{typeof value === 'string' && value !== '' ? nameOf(value) : '–'}</>;
}
