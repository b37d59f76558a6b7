import { readTransitions } from '#application/read-transitions.ts';
import { encodeCursor } from '#domain/cursor.ts';
import { TODO_STATES } from '#domain/todos/todo-state.ts';
import type { TodoCause, TodoTransition } from '#domain/todos/todo-transition.ts';
import { builder } from './builder.ts';
import { afterOf, type Connection, connectionType, firstOf } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { LanguageEnum, spoken } from './language.ts';
import { RuleTermRef } from './rule-term.ts';
import { TodoRef, TodoStateEnum } from './todo.ts';

const CAUSES = ['event', 'reconcile', 'campaign', 'person', 'expiry'] as const;
const TodoCauseKind = enumOf('TodoCauseKind', CAUSES);
const TransitionState = builder.enumType('TodoTransitionState', {
  description: 'GONE: the service is not in scope any more, or the campaign is over.',
  values: [...TODO_STATES, 'GONE'] as const,
});

const TodoCauseRef = builder.objectRef<TodoCause>('TodoCause').implement({
  description: 'What made a todo change its state.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TodoCauseKind }),
    at: t.expose('at', { type: 'DateTime' }),
    by: t.string({ nullable: true, resolve: (cause) => ('by' in cause ? cause.by : null) }),
    reason: t.string({
      nullable: true,
      resolve: (cause) => (cause.kind === 'person' ? cause.reason : null),
    }),
    eventId: t.string({
      nullable: true,
      description: 'The change that decided, as node of the history.',
      resolve: (cause) => (cause.kind === 'event' ? cause.eventId : null),
    }),
    type: t.string({
      nullable: true,
      description: 'Kind of that change.',
      resolve: (cause) => (cause.kind === 'event' ? cause.type : null),
    }),
    source: t.string({
      nullable: true,
      description: 'Who published what decided; of a look at everything, where that is known.',
      resolve: (cause) => ('source' in cause ? cause.source : null),
    }),
    revision: t.string({
      nullable: true,
      resolve: (cause) => ('revision' in cause ? cause.revision : null),
    }),
    summary: t.string({
      nullable: true,
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: (cause, { language }) =>
        cause.kind === 'event' && cause.summary ? spoken(cause.summary, language) : null,
    }),
    campaignVersion: t.int({
      nullable: true,
      resolve: (cause) => (cause.kind === 'campaign' ? cause.version : null),
    }),
  }),
});

const TransitionRef = builder.objectRef<TodoTransition>('TodoTransition').implement({
  description: 'One change of a todo’s state, with what proves it.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When it was seen.' }),
    from: t.field({
      type: TodoStateEnum,
      nullable: true,
      description: 'Null for the first.',
      resolve: ({ from }) => from,
    }),
    to: t.expose('to', { type: TransitionState }),
    cause: t.expose('cause', { type: TodoCauseRef }),
    before: t.field({
      type: [RuleTermRef],
      description: 'What the terms of the rule found before.',
      resolve: ({ before }) => [...(before ?? [])],
    }),
    after: t.field({ type: [RuleTermRef], resolve: ({ after }) => [...(after ?? [])] }),
    catalogueVersion: t.int({
      nullable: true,
      description: 'Of the catalogue that was looked at.',
      resolve: ({ catalogueVersion }) => catalogueVersion,
    }),
  }),
});

const TransitionConnection = connectionType('TodoTransition', TransitionRef);

builder.objectField(TodoRef, 'found', (t) =>
  t.field({
    type: [RuleTermRef],
    description:
      'What the rule finds now: of the facts as they are, also where the verdict in force is of a moment ago. What is paused or over is told as it was judged last. Empty where a person must show it, and of what belongs to no campaign.',
    resolve: async (todo, _, { catalogue, foundNow }) => [
      ...(await foundNow(await catalogue(), todo)),
    ],
  }),
);

builder.objectField(TodoRef, 'evidence', (t) =>
  t.field({
    type: TransitionConnection,
    description:
      'How it came to stand as it does, newest first: what rules found and what people did. Transitions by rules tell what the rules say, whatever people said on top. totalCount counts up to the end of the page.',
    args: { first: t.arg.int({ defaultValue: 20 }), after: t.arg.string() },
    resolve: async (todo, args, { app }): Promise<Connection<TodoTransition>> => {
      const kind = `evidence of ${todo.id}`;
      const [after] = afterOf(kind, args) ?? [];
      const start = typeof after === 'number' ? after + 1 : 0;
      const first = firstOf(args.first, 20);
      const proofs = [todo.judgement?.proof, todo.note?.proof, todo.task?.proof];
      const found = await readTransitions(app, proofs, start + first + 1);
      const edges = found
        .slice(start, start + first)
        .map((node, index) => ({ node, cursor: encodeCursor(kind, [start + index]) }));
      return {
        totalCount: found.length,
        edges,
        pageInfo: {
          hasNextPage: found.length > start + first,
          hasPreviousPage: start > 0,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
      };
    },
  }),
);
