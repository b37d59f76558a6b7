import { EditTodoDocument, type TodoLineFragment } from '#web/gql/campaigns/graphql.ts';
import { useStore } from '#web/live/store.ts';
import { viewerName } from '#web/live/viewer.ts';
import type { TodoAction } from './use-todo-action.ts';

/** Who a todo is given to: whoever looks, or nobody. */
export function useAssign({ act }: TodoAction) {
  const me = useStore(viewerName, (name) => name);
  const to = (todo: TodoLineFragment, assignee: string | null) => {
    const { todoId, version: expectedVersion } = todo;
    void act(EditTodoDocument, { todoId, expectedVersion, assignee });
  };
  return {
    isMine: ({ assignee }: TodoLineFragment) => me !== undefined && assignee === me,
    to,
    toMe: (todo: TodoLineFragment) => {
      if (me !== undefined) to(todo, me);
    },
  };
}
