import { askDashboard } from '#cli/ask-dashboard.ts';
import { checkNames } from '#cli/check-names.ts';
import type { Command, ExitCode, Invocation } from '#cli/command.ts';
import { isOn, type Options } from '#cli/options.ts';
import { type ListedTodo, reportTodos } from '#cli/report-todos.ts';
import { UsageError } from '#cli/usage-error.ts';

export const todos: Command = {
  name: 'todos',
  operand: '[SERVICE]',
  summary: 'List what there is to do for a service, a team or you, with how to do it.',
  details:
    'Most urgent first, with the links that lead to the fix. Without --open also what is done, waived, not applicable or cannot be told. Ends with 0 whatever there is to do: a list is no gate.',
  example: 'msd todos --team payments --open',
  exitCodes:
    '0 listed · 1 out of reach, or refused · 2 usage, or a service or team that is not known',
  options: ['url', 'token', 'team', 'service', 'mine', 'open', 'json'],
  meanings: {
    service: 'Only of this service, by its id; SERVICE alone is the same. May be repeated.',
  },
  run: async ({ operand, options, terminal }: Invocation): Promise<ExitCode> => {
    const filter = filterOf(operand, options);
    await checkNames({ services: filter.service ?? [], teams: filter.team ?? [] }, options);
    const list = await readTodos(filter, options);
    if (isOn(options, 'json')) terminal.print(JSON.stringify(list, null, 2));
    else reportTodos(list, terminal);
    return 0;
  },
};

interface Filter {
  readonly service?: readonly string[];
  readonly team?: readonly string[];
  readonly mine?: true;
  readonly state?: readonly string[];
}

function filterOf(operand: string, options: Options): Filter {
  const services = [...(operand === '' ? [] : [operand]), ...(options.service ?? [])];
  const { team } = options;
  if (services.length === 0 && team === undefined && !isOn(options, 'mine')) {
    throw new UsageError(
      'Whose todos is not said.',
      'Name a service, or give --team NAME or --mine: msd todos --team payments --open',
    );
  }
  return {
    ...(services.length > 0 ? { service: services } : {}),
    ...(team === undefined ? {} : { team }),
    ...(isOn(options, 'mine') ? { mine: true } : {}),
    ...(isOn(options, 'open') ? { state: ['OPEN', 'REGRESSED'] } : {}),
  };
}

interface TodoPage {
  readonly todos: {
    readonly totalCount: number;
    readonly nodes: readonly ListedTodo[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

async function readTodos(filter: Filter, options: Options) {
  const found: ListedTodo[] = [];
  let after: string | null = null;
  for (;;) {
    const page: TodoPage = await askDashboard<TodoPage>(QUERY, { filter, after }, options);
    const { totalCount, nodes, pageInfo } = page.todos;
    found.push(...nodes);
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage || nodes.length === 0) return { totalCount, todos: found };
  }
}

const QUERY = `query Todos($filter: TodoFilter!, $after: String) {
  todos(first: 200, after: $after, filter: $filter) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      todoId serviceId title state since priority dueDate overdue assignee campaignId origin fix
      links { title url }
    }
  }
}`;
