import type { FeedPlace, FeedWish } from '#application/change-feed.ts';
import { type ChangeFilter, fitsFilter } from '#application/change-filter.ts';
import type { LoggedChange } from '#application/log-stream.ts';
import { findTodo } from '#application/todos-of.ts';
import type { Change } from '#domain/change.ts';
import { encodeCursor } from '#domain/cursor.ts';
import { partsOfTodoId } from '#domain/todos/todo-id.ts';
import { badInput } from './bad-input.ts';
import { builder } from './builder.ts';
import { ChangeFilterInput, ChangeRef } from './change.ts';
import { afterOf } from './connection.ts';
import type { Context } from './context.ts';
import { given } from './given.ts';
import { TodoRef } from './todo.ts';

const CURSOR = 'followed changes';
/** A function’s answer may last a minute; whoever follows comes again with the cursor of what he was told last. */
const LONGEST_SECONDS = 50;

const FollowedChangeRef = builder.objectRef<LoggedChange>('FollowedChange').implement({
  fields: (t) => ({
    cursor: t.string({
      description: 'Where to go on, as after, when the stream ends.',
      resolve: ({ document, index }) => encodeCursor(CURSOR, [document, index]),
    }),
    change: t.expose('change', { type: ChangeRef }),
  }),
});

const FollowedTodoRef = builder.objectRef<LoggedChange>('FollowedTodo').implement({
  fields: (t) => ({
    cursor: t.string({
      resolve: ({ document, index }) => encodeCursor(CURSOR, [document, index]),
    }),
    change: t.expose('change', { type: ChangeRef }),
    todo: t.field({
      type: TodoRef,
      nullable: true,
      description: 'As it is now; null when it is gone.',
      resolve: ({ change }, _, { withBoard, now }) =>
        withBoard((board) => findTodo(board, change.subject, now)),
    }),
  }),
});

const TodoChangeFilterInput = builder.inputType('TodoChangeFilter', {
  description: 'Every criterion must hold; inside a list one value suffices.',
  fields: (t) => ({
    team: t.stringList(),
    service: t.stringList(),
    campaign: t.stringList(),
  }),
});

interface FollowArgs {
  readonly after?: string | null | undefined;
  readonly seconds?: number | null | undefined;
}

function follow({ changeFeed }: Context, args: FollowArgs, wants: FeedWish['wants']) {
  const seconds = args.seconds ?? LONGEST_SECONDS;
  if (seconds < 1 || seconds > LONGEST_SECONDS) {
    throw badInput('BAD_PAGE', `seconds must be 1 to ${LONGEST_SECONDS}; then come again.`);
  }
  return changeFeed.follow({ after: placeOf(args), seconds, wants });
}

function placeOf(args: FollowArgs): FeedPlace | undefined {
  const [document, index] = afterOf(CURSOR, { after: args.after }) ?? [];
  return typeof document === 'string' && typeof index === 'number'
    ? { document, index }
    : undefined;
}

builder.subscriptionFields((t) => ({
  changes: t.field({
    type: FollowedChangeRef,
    description:
      'Changes as they are logged, over SSE: a POST that accepts text/event-stream. It ends after so many seconds; come again with the last cursor. What was told is told again at times, under the same id.',
    args: {
      filter: t.arg({ type: ChangeFilterInput }),
      after: t.arg.string(),
      seconds: t.arg.int({ defaultValue: LONGEST_SECONDS }),
    },
    subscribe: (_, { filter, ...args }, context) => {
      const { service, ...rest } = given(filter);
      const services = service === undefined ? {} : { services: [service] };
      const wanted: ChangeFilter = { ...rest, ...services };
      return follow(context, args, (change, catalogue) => fitsFilter(catalogue, wanted, change));
    },
    resolve: (logged, _, { renew }) => {
      renew();
      return logged;
    },
  }),
  todoChanges: t.field({
    type: FollowedTodoRef,
    description: 'The same of todos, with the todo as it is now.',
    args: {
      filter: t.arg({ type: TodoChangeFilterInput }),
      after: t.arg.string(),
      seconds: t.arg.int({ defaultValue: LONGEST_SECONDS }),
    },
    subscribe: (_, { filter, ...args }, context) => {
      const { team: teams, service: services, campaign } = given(filter);
      const wanted = given({ teams, services });
      return follow(
        context,
        args,
        (change, catalogue) =>
          change.kind.startsWith('todo-') &&
          fitsFilter(catalogue, wanted, change) &&
          (campaign === undefined || isOf(campaign, change)),
      );
    },
    resolve: (logged, _, { renew }) => {
      renew();
      return logged;
    },
  }),
}));

const isOf = (campaigns: readonly string[], { subject }: Change): boolean =>
  campaigns.includes(partsOfTodoId(subject)?.campaignId ?? '');
