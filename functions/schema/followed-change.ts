import { type FeedPlace, type FeedWish, MOST_BEHIND } from '#application/change-feed.ts';
import { type ChangeFilter, fitsFilter } from '#application/change-filter.ts';
import type { LoggedChange } from '#application/log-stream.ts';
import { findTodo } from '#application/todos-of.ts';
import type { Change } from '#domain/change.ts';
import { decodeCursor, encodeCursor } from '#domain/cursor.ts';
import { partsOfTodoId } from '#domain/todos/todo-id.ts';
import { badInput } from './bad-input.ts';
import { builder } from './builder.ts';
import { ChangeFilterInput, ChangeRef } from './change.ts';
import type { Context } from './context.ts';
import { given } from './given.ts';
import { TodoRef } from './todo.ts';

const CURSOR = 'followed changes';
/** A function’s answer may last a minute; whoever follows comes again with the cursor of what he was told last. */
const LONGEST_SECONDS = 50;

const cursorOf = ({ document, index }: FeedPlace): string =>
  encodeCursor(CURSOR, [document, index]);

const FollowedChangeRef = builder.objectRef<LoggedChange>('FollowedChange').implement({
  fields: (t) => ({
    cursor: t.string({
      description:
        'Where to go on, as after, when the stream ends; the id of its event is the same.',
      resolve: cursorOf,
    }),
    change: t.expose('change', { type: ChangeRef }),
  }),
});

const FollowedTodoRef = builder.objectRef<LoggedChange>('FollowedTodo').implement({
  fields: (t) => ({
    cursor: t.string({
      resolve: cursorOf,
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

async function follow(context: Context, args: FollowArgs, wants: FeedWish['wants']) {
  const { changeFeed, stream } = context;
  const seconds = args.seconds ?? LONGEST_SECONDS;
  if (seconds < 1 || seconds > LONGEST_SECONDS) {
    throw badInput('BAD_PAGE', `seconds must be 1 to ${LONGEST_SECONDS}; then come again.`);
  }
  const following = await changeFeed.follow({ after: placeOf(context, args), seconds, wants });
  if (following === 'too far behind') {
    throw badInput(
      'TOO_FAR_BEHIND',
      `More than ${MOST_BEHIND} publications were logged since, or the log no longer goes back so far: read anew what you show, and follow without after and Last-Event-ID.`,
    );
  }
  stream.began = cursorOf(following.place);
  stream.quiet = () => {
    const place = following.quietPlace();
    return place && cursorOf(place);
  };
  return following.changes;
}

/** Who comes again sends the same query as before: what the header says is newer. */
function placeOf({ stream }: Context, args: FollowArgs): FeedPlace | undefined {
  const cursor = stream.lastEventId || args.after;
  if (cursor === undefined || cursor === null) return undefined;
  const [document, index] = decodeCursor(CURSOR, cursor) ?? [];
  if (typeof document === 'string' && typeof index === 'number') return { document, index };
  throw badInput(
    'BAD_CURSOR',
    'after, or the header Last-Event-ID, is not what a stream of changes told: pass a cursor or an id as it came.',
  );
}

/** As resolver of a subscription: what comes is of its own moment, and its id is its place. */
function tell(logged: LoggedChange, _: unknown, context: Context): LoggedChange {
  context.renew(context);
  context.stream.told = cursorOf(logged);
  return logged;
}

builder.subscriptionFields((t) => ({
  changes: t.field({
    type: FollowedChangeRef,
    description:
      'Changes as they are logged, over SSE: a POST that accepts text/event-stream. It ends after so many seconds; come again with the last id as Last-Event-ID, or the last cursor as after. What was told is told again at times, under the same id.',
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
    resolve: tell,
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
    resolve: tell,
  }),
}));

const isOf = (campaigns: readonly string[], { subject }: Change): boolean =>
  campaigns.includes(partsOfTodoId(subject)?.campaignId ?? '');
