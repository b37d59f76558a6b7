import { useState } from 'preact/hooks';
import { client } from '#web/client.ts';
import {
  EditTodoDocument,
  type EditTodoInput,
  type EditTodoMutation,
  type TodoLineFragment,
} from '#web/gql/campaigns/graphql.ts';
import { useStore } from '#web/live/store.ts';
import { askVersion } from '#web/live/version.ts';
import { viewerName } from '#web/live/viewer.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { type BulkOutcome, countOutcomes, type Outcome } from './bulk-outcome.ts';

type Edit = Pick<EditTodoInput, 'assignee' | 'dueDate'>;

export interface Bulk {
  readonly chosen: readonly TodoLineFragment[];
  readonly isChosen: (todoId: string) => boolean;
  readonly toggle: (todoId: string) => void;
  readonly clear: () => void;
  readonly busy: boolean;
  /** What became of the last change of several; undefined while nothing was changed. */
  readonly outcome: BulkOutcome | undefined;
  readonly edit: (todos: readonly TodoLineFragment[], edit: Edit) => Promise<void>;
  readonly assignToMe: (todos: readonly TodoLineFragment[]) => void;
}

/** Several todos of a list, and what is done with all of them at once. What somebody else changed meanwhile stays as it is, and stays chosen. */
export function useBulk(todos: readonly TodoLineFragment[]): Bulk {
  const me = useStore(viewerName);
  const language = useApiLanguage();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<BulkOutcome | undefined>(undefined);
  const edit = async (which: readonly TodoLineFragment[], what: Edit) => {
    setBusy(true);
    const outcomes: Outcome[] = [];
    // One after the other: each is a change of its own, and of the same document.
    for (const { todoId, version } of which) {
      const input = { todoId, expectedVersion: version, ...what };
      const { data } = await client
        .mutation<EditTodoMutation>(EditTodoDocument.toString(), { input, language })
        .toPromise();
      outcomes.push({ todoId, ...outcomeOf(data) });
    }
    const counted = countOutcomes(outcomes);
    // One alone shows it in its row.
    setOutcome(which.length === 1 && counted.done === 1 ? undefined : counted);
    setIds(new Set(counted.left));
    await askVersion();
    setBusy(false);
  };
  return {
    chosen: todos.filter(({ todoId }) => ids.has(todoId)),
    isChosen: (todoId) => ids.has(todoId),
    toggle: (todoId) => {
      setOutcome(undefined);
      setIds((before) => {
        const after = new Set(before);
        if (!after.delete(todoId)) after.add(todoId);
        return after;
      });
    },
    clear: () => {
      setOutcome(undefined);
      setIds(new Set());
    },
    busy,
    outcome,
    edit,
    assignToMe: (which) => {
      if (me !== undefined) void edit(which, { assignee: me });
    },
  };
}

function outcomeOf(data: EditTodoMutation | undefined): Omit<Outcome, 'todoId'> {
  const answer = data?.editTodo;
  if (answer?.error) return { kind: 'refused', why: answer.error.message };
  if (answer?.conflict) return { kind: 'conflict' };
  return { kind: answer?.todo ? 'done' : 'refused' };
}
