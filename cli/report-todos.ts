import { plural } from './report.ts';
import { harmless, type Terminal } from './terminal.ts';

/** A todo as the dashboard lists it. */
export interface ListedTodo {
  readonly todoId: string;
  readonly serviceId: string;
  readonly title: string;
  readonly state: keyof typeof STATES;
  readonly since: string;
  readonly priority: 'HIGH' | 'MEDIUM' | 'LOW';
  readonly dueDate: string | null;
  readonly overdue: boolean;
  readonly assignee: string | null;
  readonly campaignId: string | null;
  readonly origin: string;
  readonly fix: string | null;
  readonly links: readonly { readonly title: string; readonly url: string }[];
}

const STATES = {
  REGRESSED: { word: 'again', style: 'red' },
  OPEN: { word: 'to do', style: 'yellow' },
  CANNOT_TELL: { word: 'unknown', style: 'dim' },
  WAIVED: { word: 'waived', style: 'dim' },
  SATISFIED: { word: 'done', style: 'green' },
  NOT_APPLICABLE: { word: 'n/a', style: 'dim' },
} as const;

/** Tells a person what there is to do, a line each, with how it is done below it. */
export function reportTodos(
  { totalCount, todos }: { readonly totalCount: number; readonly todos: readonly ListedTodo[] },
  { print, paint }: Pick<Terminal, 'print' | 'paint'>,
): void {
  const widest = Math.max(0, ...todos.map(({ serviceId }) => serviceId.length));
  for (const todo of todos) {
    const { word, style } = STATES[todo.state];
    const day = todo.dueDate === null ? '          ' : todo.dueDate;
    const cells = [
      paint(style, word.padEnd(7)),
      todo.priority.toLowerCase().padEnd(6),
      todo.overdue ? paint('red', day) : day,
      harmless(todo.serviceId).padEnd(widest),
      paint('bold', harmless(todo.title)),
      ...(todo.assignee === null ? [] : [paint('dim', `@${harmless(todo.assignee)}`)]),
    ];
    print(cells.join('  '));
    if (todo.state !== 'OPEN' && todo.state !== 'REGRESSED') continue;
    for (const line of howTo(todo.fix)) print(`         ${paint('dim', harmless(line))}`);
    for (const { title, url } of todo.links) {
      print(`         ${harmless(title)}: ${harmless(url)}`);
    }
  }
  const shown = todos.length < totalCount ? `, of which ${todos.length} are listed` : '';
  print(totalCount === 0 ? 'Nothing is to be done.' : `${plural(totalCount, 'todo')}${shown}.`);
}

const LINES = 12;

/** The Markdown without what only a page needs: the fences of code, empty lines. */
function howTo(fix: string | null): readonly string[] {
  const lines = (fix ?? '').split('\n').filter((line) => !/^\s*(```.*)?$/.test(line));
  return lines.length <= LINES ? lines : [...lines.slice(0, LINES), '…'];
}
