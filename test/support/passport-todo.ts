import { type CampaignDefinition, NO_COURSE } from '#domain/campaigns/campaign.ts';
import type { Todo } from '#domain/todos/todo.ts';
import { campaignTodoId } from '#domain/todos/todo-id.ts';
import type { TodoState } from '#domain/todos/todo-state.ts';

/** The todo of an item of the readiness passport, of a service `shop`. */
export function passportTodo(
  id: string,
  state: TodoState,
  definition: Partial<CampaignDefinition> = {},
): Todo {
  const { priority = 'MEDIUM' } = definition;
  return {
    id: campaignTodoId(id, 'shop'),
    serviceId: 'shop',
    state,
    since: '2026-11-01T00:00:00.000Z',
    priority,
    campaign: {
      definition: {
        id,
        title: id,
        links: [],
        priority,
        scope: 'true',
        standing: true,
        ...(definition.attested ? {} : { satisfied: 'true' }),
        ...definition,
      },
      origin: { kind: 'page', by: 'ann', at: '2026-11-01T00:00:00.000Z' },
      course: NO_COURSE,
      version: 1,
    },
  };
}
