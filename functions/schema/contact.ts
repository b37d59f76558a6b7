import type { Spec } from '#domain/spec.ts';
import { builder } from './builder.ts';

type Contact = NonNullable<Spec['contact']>;

export interface SlackChannel {
  readonly name: string;
  readonly channel: string;
}

export const SlackChannelRef = builder.objectRef<SlackChannel>('SlackChannel').implement({
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'generalChannelId, alertChannelId or the name in the spec.',
    }),
    channel: t.exposeString('channel'),
  }),
});

export const ContactRef = builder.objectRef<Contact>('Contact').implement({
  fields: (t) => ({
    slack: t.field({ type: [SlackChannelRef], resolve: slackChannels }),
    email: t.string({ nullable: true, resolve: ({ email }) => email }),
    oncall: t.string({ nullable: true, resolve: ({ oncall }) => oncall }),
  }),
});

export const slackChannels = ({ slack }: Contact): readonly SlackChannel[] =>
  Object.entries(slack ?? {}).flatMap(([name, channel]) =>
    channel === undefined || channel === '' ? [] : [{ name, channel }],
  );
