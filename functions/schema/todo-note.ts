import { type PlacedComment, readComments } from '#application/todos/comments-of.ts';
import { nameOf } from '#application/todos/name-of.ts';
import type { Task } from '#domain/todos/task.ts';
import {
  type Attestation,
  pendingWaiver,
  type TodoNote,
  type Waiver,
} from '#domain/todos/todo-note.ts';
import { isInForce } from '#domain/todos/todo-standing.ts';
import { builder } from './builder.ts';
import { afterOf, type Connection, connection, connectionType, firstOf } from './connection.ts';
import { TodoRef } from './todo.ts';

const WaiverRef = builder.objectRef<Waiver>('Waiver').implement({
  description: 'Somebody lets a todo be until a moment.',
  fields: (t) => ({
    reason: t.exposeString('reason'),
    requestedBy: t.exposeString('requestedBy'),
    at: t.expose('at', { type: 'DateTime', description: 'When it was asked for.' }),
    approvedBy: t.string({
      nullable: true,
      description: 'Null while nobody approved: it does not count yet.',
      resolve: ({ approvedBy }) => approvedBy,
    }),
    approvedAt: t.field({
      type: 'DateTime',
      nullable: true,
      resolve: ({ approvedAt }) => approvedAt,
    }),
    until: t.expose('until', { type: 'DateTime' }),
    inForce: t.boolean({ resolve: (waiver, _, { now }) => isInForce(waiver, now) }),
  }),
});

const NotApplicableRef = builder
  .objectRef<NonNullable<TodoNote['notApplicable']>>('NotApplicable')
  .implement({
    description: 'Somebody says that a todo does not concern its service.',
    fields: (t) => ({
      reason: t.exposeString('reason'),
      by: t.exposeString('by'),
      at: t.expose('at', { type: 'DateTime' }),
    }),
  });

const AttestationRef = builder.objectRef<Attestation>('Attestation').implement({
  description: 'A person’s word that something is so, with what shows it.',
  fields: (t) => ({
    evidence: t.exposeString('evidence'),
    url: t.string({ nullable: true, resolve: ({ url }) => url }),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
    until: t.expose('until', { type: 'DateTime' }),
    inForce: t.boolean({ resolve: ({ until }, _, { now }) => now < until }),
  }),
});

const DoneRef = builder.objectRef<NonNullable<Task['done']>>('TaskDone').implement({
  fields: (t) => ({
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
    evidence: t.string({ nullable: true, resolve: ({ evidence }) => evidence }),
  }),
});

export const TodoCommentRef = builder.objectRef<PlacedComment['comment']>('TodoComment').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
    text: t.exposeString('text', { description: 'Markdown.' }),
  }),
});

const TodoCommentConnection = connectionType('TodoComment', TodoCommentRef);

builder.objectFields(TodoRef, (t) => ({
  waiver: t.field({
    type: WaiverRef,
    nullable: true,
    description: 'The approved one, in force or over.',
    resolve: ({ note }) => (note?.waiver?.approvedBy === undefined ? null : note.waiver),
  }),
  waiverRequest: t.field({
    type: WaiverRef,
    nullable: true,
    description: 'What waits for somebody’s approval.',
    resolve: ({ note }) => note && pendingWaiver(note),
  }),
  mayApprove: t.boolean({
    description: 'Whoever asks may approve what waits.',
    resolve: async ({ note, campaign, serviceId }, _, { app, viewer }) => {
      const pending = note && pendingWaiver(note);
      if (pending === undefined) return false;
      const owners = { campaignId: campaign?.definition.id, serviceId };
      const isOwn = pending.requestedBy === nameOf(viewer);
      return isOwn
        ? app.identity.mayWaive(viewer, owners)
        : app.identity.mayApprove(viewer, owners);
    },
  }),
  notApplicable: t.field({
    type: NotApplicableRef,
    nullable: true,
    description: 'Null also where the rules say so, not a person.',
    resolve: ({ note }) => note?.notApplicable,
  }),
  attestation: t.field({
    type: AttestationRef,
    nullable: true,
    resolve: ({ note }) => note?.attestation,
  }),
  done: t.field({
    type: DoneRef,
    nullable: true,
    description: 'Who did it, where it is a task.',
    resolve: ({ task }) => task?.done,
  }),
  commentCount: t.int({ resolve: ({ note }) => note?.comments ?? 0 }),
  comments: t.field({
    type: TodoCommentConnection,
    description: 'Newest first.',
    args: { first: t.arg.int({ defaultValue: 20 }), after: t.arg.string() },
    resolve: async ({ id, note }, args, { app }): Promise<Connection<PlacedComment['comment']>> => {
      const kind = `comments of ${id}`;
      const [before] = afterOf(kind, args) ?? [];
      const first = firstOf(args.first, 20);
      if ((note?.comments ?? 0) === 0) return connection(kind, NOTHING);
      const start = typeof before === 'number' ? before : undefined;
      const { comments, count } = await readComments(app, id, { first, before: start });
      return connection(kind, {
        rows: comments.map(({ comment, place }) => ({ item: comment, key: [place] })),
        totalCount: count,
        hasNextPage: (comments.at(-1)?.place ?? 0) > 0,
        hasPreviousPage: start !== undefined && start < count,
      });
    },
  }),
}));

const NOTHING = { rows: [], totalCount: 0, hasNextPage: false, hasPreviousPage: false };
