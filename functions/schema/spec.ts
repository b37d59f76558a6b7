import { fileUrl } from '#domain/file-url.ts';
import type { Claim } from '#domain/service.ts';
import { builder } from './builder.ts';
import { ServiceRef } from './service.ts';

const SpecRef = builder.objectRef<Claim>('Spec').implement({
  description: 'The file that describes the service, as it was published.',
  fields: (t) => ({
    text: t.string({
      resolve: async ({ contentHash }, _, { specText }) => (await specText.load(contentHash)) ?? '',
    }),
    path: t.exposeString('path'),
    source: t.exposeString('source'),
    revision: t.exposeString('revision'),
    publishedAt: t.expose('at', { type: 'DateTime' }),
    url: t.string({
      nullable: true,
      description: "Address of the file in its repository's web view, when it can be derived.",
      resolve: ({ source, revision, path }) => fileUrl(source, revision, path),
    }),
  }),
});

builder.objectField(ServiceRef, 'spec', (t) =>
  t.field({ type: SpecRef, resolve: ({ claim }) => claim }),
);
