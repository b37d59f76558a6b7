import { readNotices } from '#application/notices/notice-store.ts';
import { previewDigest } from '#application/notices/preview-digest.ts';
import {
  NOTICE_KINDS,
  NOTICE_STATES,
  type Notice,
  type NoticeLine,
  type NoticeSection,
  type NoticeText,
  type Recipient,
} from '#domain/notices/notice.ts';
import { builder } from './builder.ts';
import { afterOf, connection, connectionType, firstOf } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { given } from './given.ts';
import { LanguageEnum, spoken } from './language.ts';

const NoticeKindEnum = enumOf('NoticeKind', NOTICE_KINDS);

const NoticeStateEnum = builder.enumType('NoticeState', {
  description:
    'WAITING: planned, held back by quiet hours, or tried again later. SENT: taken. KEPT: there is no way out, it only stands here. FAILED: given up.',
  values: NOTICE_STATES,
});

const NoticeChannelEnum = enumOf('NoticeChannel', ['slack', 'mail']);

const RecipientRef = builder.objectRef<Recipient>('NoticeRecipient').implement({
  fields: (t) => ({
    by: t.field({ type: NoticeChannelEnum, resolve: ({ by }) => by }),
    to: t.exposeString('to', { description: 'A Slack channel, or an address.' }),
  }),
});

const NoticeLineRef = builder.objectRef<NoticeLine>('NoticeLine').implement({
  fields: (t) => ({
    text: t.exposeString('text'),
    url: t.exposeString('url'),
    detail: t.exposeString('detail'),
  }),
});

const NoticeMoreRef = builder
  .objectRef<NonNullable<NoticeSection['more']>>('NoticeMore')
  .implement({ fields: (t) => ({ text: t.exposeString('text'), url: t.exposeString('url') }) });

const NoticeSectionRef = builder.objectRef<NoticeSection>('NoticeSection').implement({
  fields: (t) => ({
    heading: t.exposeString('heading'),
    lines: t.field({ type: [NoticeLineRef], resolve: ({ lines }) => [...lines] }),
    more: t.field({ type: NoticeMoreRef, nullable: true, resolve: ({ more }) => more }),
  }),
});

const NoticeTextRef = builder.objectRef<NoticeText>('NoticeText').implement({
  description: 'What people read, in the language of their team: plain text and addresses.',
  fields: (t) => ({
    language: t.field({
      type: LanguageEnum,
      resolve: ({ language }) => (language === 'ja' ? 'JA' : 'EN'),
    }),
    title: t.exposeString('title'),
    url: t.exposeString('url'),
    lead: t.exposeString('lead'),
    sections: t.field({ type: [NoticeSectionRef], resolve: ({ sections }) => [...sections] }),
  }),
});

const NoticeRef = builder.objectRef<Notice>('Notice').implement({
  description: 'What people were told, or will be.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.field({ type: NoticeKindEnum, resolve: ({ kind }) => kind }),
    state: t.field({ type: NoticeStateEnum, resolve: ({ state }) => state }),
    team: t.exposeString('team'),
    recipient: t.field({
      type: RecipientRef,
      nullable: true,
      description: 'Null where no spec of the team says how to reach it.',
      resolve: ({ recipient }) => recipient,
    }),
    text: t.field({ type: NoticeTextRef, resolve: ({ text }) => text }),
    plannedAt: t.expose('at', { type: 'DateTime' }),
    dueAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Only while it waits.',
      resolve: ({ dueAt }) => dueAt,
    }),
    attempts: t.exposeInt('attempts'),
    sentAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ sentAt }) => sentAt }),
    error: t.string({
      nullable: true,
      description: 'Why the last attempt did not reach anybody.',
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ error }, { language }) => error && spoken(error, language),
    }),
  }),
});

const NoticeConnection = connectionType('Notice', NoticeRef);

const NoticeFilterInput = builder.inputType('NoticeFilter', {
  fields: (t) => ({
    team: t.string(),
    recipient: t.string({ description: 'A channel or an address.' }),
  }),
});

builder.queryField('notices', (t) =>
  t.field({
    type: NoticeConnection,
    description: 'What people were told in the last 90 days, newest first.',
    args: {
      first: t.arg.int({ defaultValue: 50 }),
      after: t.arg.string(),
      filter: t.arg({ type: NoticeFilterInput }),
    },
    resolve: async (_, { filter, ...args }, { app, now }) => {
      const first = firstOf(args.first, 50);
      const [behind] = afterOf('notices', args) ?? [];
      const after = typeof behind === 'string' ? { after: behind } : {};
      const page = await readNotices(app.store, given(filter), { first, now, ...after });
      return connection('notices', page);
    },
  }),
);

builder.queryField('digestPreview', (t) =>
  t.field({
    type: NoticeTextRef,
    nullable: true,
    description:
      'What a team would be told if its digest were due now. Null when there is nothing to tell, and for an unknown team.',
    args: { team: t.arg.string({ required: true }) },
    resolve: (_, { team }, { app }) => previewDigest(app, team),
  }),
);
