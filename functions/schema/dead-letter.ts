import {
  type Decided,
  discardDeadLetter,
  type LetterDecision,
  readDecisions,
  replayDeadLetter,
} from '#application/decide-dead-letter.ts';
import { type EventTraffic, readEventTraffic } from '#application/event-traffic.ts';
import type { DeadLetter, Viewer } from '#application/ports.ts';
import { toMillis } from '#domain/instant.ts';
import { pageOf } from '#domain/page.ts';
import { badInput } from './bad-input.ts';
import { builder } from './builder.ts';
import { afterOf, connection, connectionType, firstOf } from './connection.ts';
import { ErrorRef } from './restore-service.ts';

const DeadLetterRef = builder.objectRef<DeadLetter>('DeadLetter').implement({
  description: 'A message nobody will try again by itself. What it says is never shown.',
  fields: (t) => ({
    id: t.exposeID('id'),
    queue: t.exposeString('queue', { description: 'The subscription or queue that gave it up.' }),
    type: t.exposeString('type'),
    about: t.exposeString('about', {
      description: 'What the event is about, or the path of a task.',
    }),
    queuedAt: t.expose('queuedAt', { type: 'DateTime' }),
    givenUpAt: t.expose('at', { type: 'DateTime' }),
    attempts: t.exposeInt('attempts'),
    lastError: t.string({ nullable: true, resolve: ({ lastError }) => lastError }),
    replayable: t.exposeBoolean('replayable', {
      description: 'False where it is not kept whole: its publisher has to send it again.',
    }),
  }),
});

const DeadLetterConnection = connectionType('DeadLetter', DeadLetterRef);

/** So many can be paged through; older ones show up when newer ones are decided. */
const MOST = 1_000;

builder.queryField('deadLetters', (t) =>
  t.field({
    type: DeadLetterConnection,
    description: 'Messages that were given up, newest first, at most 1,000.',
    args: { first: t.arg.int({ defaultValue: 50 }), after: t.arg.string() },
    resolve: async (_, args, { app }) => {
      const found = (await app.deadLetters?.list(MOST)) ?? [];
      const key = ({ at, id }: DeadLetter) => [-toMillis(at), id];
      const page = pageOf(found, key, firstOf(args.first, 50), afterOf('deadLetters', args));
      return connection('deadLetters', page);
    },
  }),
);

const LetterDecisionRef = builder.objectRef<LetterDecision>('LetterDecision').implement({
  fields: (t) => ({
    decision: t.string({ resolve: ({ decision }) => decision.toUpperCase() }),
    queue: t.exposeString('queue'),
    type: t.exposeString('type'),
    about: t.exposeString('about'),
    at: t.expose('at', { type: 'DateTime' }),
    by: t.exposeString('by'),
    reason: t.string({ nullable: true, resolve: ({ reason }) => reason }),
  }),
});

builder.queryField('letterDecisions', (t) =>
  t.field({
    type: [LetterDecisionRef],
    description: 'What was decided about dead letters, the 20 newest.',
    resolve: async (_, __, { app }) => [...(await readDecisions(app, 20))],
  }),
);

const EventTrafficRef = builder.objectRef<EventTraffic>('EventTraffic').implement({
  description: 'How events get out of the dashboard, and how fast they come back to it.',
  fields: (t) => ({
    waiting: t.exposeInt('waiting', { description: 'Publications the bus has not taken yet.' }),
    waitingSince: t.field({
      type: 'DateTime',
      nullable: true,
      resolve: ({ waitingSince }) => waitingSince,
    }),
    deliveries: t.exposeInt('deliveries', { description: 'In the present hour.' }),
    slowestSeconds: t.float({ resolve: ({ slowest }) => slowest / 1_000 }),
    lastDelivery: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Null where the dashboard does not subscribe to its own events.',
      resolve: ({ last }) => last?.receivedAt,
    }),
  }),
});

builder.queryField('eventTraffic', (t) =>
  t.field({
    type: EventTrafficRef,
    resolve: (_, __, { app, now }) => readEventTraffic(app.store, now),
  }),
);

interface DeadLetterPayload {
  readonly clientMutationId: string | null | undefined;
  readonly outcome: Decided;
}

const DeadLetterErrorRef = builder
  .objectRef<{ readonly code: string; readonly message: string }>('DeadLetterError')
  .implement({
    interfaces: [ErrorRef],
    isTypeOf: () => true,
    fields: (t) => ({ code: t.exposeString('code') }),
  });

const DeadLetterPayloadRef = builder.objectRef<DeadLetterPayload>('DeadLetterPayload').implement({
  fields: (t) => ({
    clientMutationId: t.string({ nullable: true, resolve: (one) => one.clientMutationId }),
    decision: t.field({
      type: LetterDecisionRef,
      nullable: true,
      resolve: ({ outcome }) => (outcome.kind === 'done' ? outcome.decision : undefined),
    }),
    error: t.field({
      type: DeadLetterErrorRef,
      nullable: true,
      resolve: ({ outcome }) => (outcome.kind === 'refused' ? outcome : undefined),
    }),
  }),
});

const ReplayInput = builder.inputType('ReplayDeadLetterInput', {
  fields: (t) => ({ id: t.id({ required: true }), clientMutationId: t.string() }),
});
const DiscardInput = builder.inputType('DiscardDeadLetterInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    reason: t.string({ required: true }),
    clientMutationId: t.string(),
  }),
});

builder.mutationFields((t) => ({
  replayDeadLetter: t.field({
    type: DeadLetterPayloadRef,
    description: 'Sends a dead letter again, from the first attempt.',
    args: { input: t.arg({ type: ReplayInput, required: true }) },
    resolve: async (_, { input: { id, clientMutationId } }, { app, viewer }) => ({
      clientMutationId,
      outcome: await replayDeadLetter(app, { id, by: editorOf(viewer) }),
    }),
  }),
  discardDeadLetter: t.field({
    type: DeadLetterPayloadRef,
    description: 'Gives a dead letter up for good; the reason is kept.',
    args: { input: t.arg({ type: DiscardInput, required: true }) },
    resolve: async (_, { input: { id, reason, clientMutationId } }, { app, viewer }) => ({
      clientMutationId,
      outcome: await discardDeadLetter(app, { id, reason, by: editorOf(viewer) }),
    }),
  }),
}));

function editorOf({ role, email, name }: Viewer): string {
  if (role !== 'viewer') return email ?? name;
  throw badInput('FORBIDDEN', 'Only editors and admins may decide about dead letters.');
}
