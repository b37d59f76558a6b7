import type { Spec } from '#domain/spec.ts';
import { builder } from './builder.ts';
import { ProtoTypeRef } from './proto-type.ts';
import { protoType } from './seen-proto.ts';
import { ServiceRef } from './service.ts';

type Messaging = NonNullable<Spec['messaging']>;

const TopicMessageRef = builder
  .objectRef<NonNullable<Messaging['publishes']>[number]>('TopicMessage')
  .implement({
    fields: (t) => ({
      topic: t.exposeString('topic'),
      message: t.string({ nullable: true, resolve: ({ message }) => message }),
      type: t.field({
        type: ProtoTypeRef,
        nullable: true,
        resolve: ({ message }, _, context) =>
          message === undefined ? undefined : protoType(context, message),
      }),
    }),
  });

const MessagingRef = builder.objectRef<Messaging>('Messaging').implement({
  fields: (t) => ({
    publishes: t.field({ type: [TopicMessageRef], resolve: ({ publishes }) => publishes ?? [] }),
    subscribes: t.field({ type: [TopicMessageRef], resolve: ({ subscribes }) => subscribes ?? [] }),
  }),
});

builder.objectField(ServiceRef, 'messaging', (t) =>
  t.field({ type: MessagingRef, resolve: ({ spec }) => spec.messaging ?? {} }),
);
