import { type CampaignOrigin, COURSE_ACTS, type CourseAct } from '#domain/campaigns/campaign.ts';
import { fileUrl } from '#domain/file-url.ts';
import { builder } from './builder.ts';
import { enumOf } from './enum-of.ts';

export const CampaignOriginEnum = enumOf('CampaignOriginKind', ['file', 'page', 'contract']);
const CourseActEnum = enumOf('CampaignActKind', COURSE_ACTS);

export const CampaignOriginRef = builder.objectRef<CampaignOrigin>('CampaignOrigin').implement({
  description: 'Who says what the campaign is; nobody else may change that.',
  fields: (t) => ({
    kind: t.field({
      type: CampaignOriginEnum,
      description: 'FILE: in git. PAGE: made here. CONTRACT: follows from a breaking change.',
      resolve: ({ kind }) => kind,
    }),
    by: t.string({
      nullable: true,
      description: 'Who made it, of one of the page.',
      resolve: (origin) => (origin.kind === 'page' ? origin.by : null),
    }),
    source: t.string({
      nullable: true,
      resolve: (origin) => (origin.kind === 'page' ? null : origin.source),
    }),
    path: t.string({
      nullable: true,
      resolve: (origin) => (origin.kind === 'file' ? origin.path : null),
    }),
    revision: t.string({
      nullable: true,
      resolve: (origin) => (origin.kind === 'page' ? null : origin.revision),
    }),
    url: t.string({
      nullable: true,
      description: 'The file in the web view of its repository, where it has one.',
      resolve: (origin) =>
        origin.kind === 'file' ? fileUrl(origin.source, 'HEAD', origin.path) : null,
    }),
    at: t.field({ type: 'DateTime', resolve: ({ at }) => at }),
  }),
});

export const CampaignActRef = builder.objectRef<CourseAct>('CampaignAct').implement({
  description: 'One thing that somebody did with a campaign.',
  fields: (t) => ({
    kind: t.expose('kind', { type: CourseActEnum }),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
    reason: t.string({ nullable: true, resolve: ({ reason }) => reason }),
    to: t.string({
      nullable: true,
      description: 'The day to which it was extended.',
      resolve: ({ to }) => to,
    }),
    fields: t.stringList({
      description: 'What of the definition was edited.',
      resolve: ({ fields }) => [...(fields ?? [])],
    }),
  }),
});
