import { judge } from '#application/judge/judge.ts';
import { findTodo } from '#application/todos-of.ts';
import type { Todo } from '#domain/todos/todo.ts';
import { createMemoryApp, type MemoryApp } from './memory-app.ts';
import { publishSpecs } from './publish.ts';
import { putCampaigns, type SaidCampaign } from './put-campaigns.ts';

export interface TodoDesk {
  readonly app: MemoryApp;
  /** Publishes these specs as all there are, and judges everything. */
  readonly publish: (specs: Readonly<Record<string, string>>) => Promise<void>;
  readonly judge: () => Promise<void>;
  readonly todo: (todoId: string) => Promise<Todo | undefined>;
  /** Lets so many hours go by. */
  readonly wait: (hours: number) => void;
}

/** A rule that `tier: A` satisfies, and evidence that somebody must show every 90 days. */
const CAMPAIGNS: readonly SaidCampaign[] = [
  { id: 'tier', title: 'Have tier A', satisfied: 'has(spec.tier) && spec.tier == "A"', level: 'B' },
  { id: 'drill', title: 'Drill', attested: { validDays: 90 } },
];

/** The product with the services pay and shop (of other teams), asked by two campaigns: nothing is done yet. */
export async function openTodoDesk(campaigns = CAMPAIGNS): Promise<TodoDesk> {
  const app = createMemoryApp();
  const judgeAll = async () => {
    await judge(app, () => [{ services: 'all', cause: { kind: 'reconcile', at: app.now } }]);
  };
  const desk: TodoDesk = {
    app,
    judge: judgeAll,
    publish: async (specs) => {
      await publishSpecs(app, specs);
      await judgeAll();
    },
    todo: async (todoId) => findTodo(await app.readBoard(), todoId, app.now),
    wait: (hours) => {
      app.now = new Date(Date.parse(app.now) + hours * 3_600_000).toISOString();
    },
  };
  await publishSpecs(app, { pay: 'tier: C', shop: 'teamName: web' });
  await putCampaigns(app, campaigns);
  await judgeAll();
  return desk;
}
