import type { AppWith, DoorRequest } from '#application/app.ts';
import { exportTodos } from '#application/progress/export-todos.ts';
import { streamedBody } from './compressed.ts';
import { readTodoExportWish } from './todo-export-wish.ts';

/** A table of todos as a file, named after what was asked for. Throws `Refusal` 400. */
export async function respondTodos(app: AppWith<never>, request: DoorRequest): Promise<Response> {
  const wish = readTodoExportWish(request);
  const board = await app.readBoard();
  const { body, headers } = streamedBody(request, exportTodos(board, wish, app.clock.now()));
  const { campaign, team, service } = wish;
  const name = ['todos', campaign, team, service].filter((part) => part !== undefined).join('-');
  return new Response(body, {
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-').slice(0, 100)}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });
}
