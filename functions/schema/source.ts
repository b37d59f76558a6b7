import { SOURCE_KINDS, sourceKey } from '#application/documents.ts';
import { listSources, type Source } from '#application/list-sources.ts';
import { builder } from './builder.ts';
import { enumOf } from './enum-of.ts';
import { encodeGlobalId } from './global-id.ts';

const SourceKindEnum = enumOf('SourceKind', SOURCE_KINDS);

const SourceRef = builder.objectRef<Source>('Source').implement({
  fields: (t) => ({
    id: t.id({ resolve: ({ kind, source }) => encodeGlobalId('Source', sourceKey(kind, source)) }),
    name: t.exposeString('source'),
    kind: t.expose('kind', { type: SourceKindEnum }),
    revision: t.exposeString('revision'),
    generation: t.exposeFloat('generation'),
    lastSeen: t.expose('lastSeen', { type: 'DateTime' }),
    lastChanged: t.expose('lastChanged', { type: 'DateTime' }),
    firstSeen: t.expose('firstSeen', { type: 'DateTime' }),
    expectEverySeconds: t.int({
      nullable: true,
      description: 'Null: it publishes when it has something to say.',
      resolve: ({ expectEverySeconds }) => expectEverySeconds,
    }),
    silent: t.exposeBoolean('silent'),
    items: t.exposeInt('items', { description: 'Services, proto files or namespaces it holds.' }),
    problemCount: t.exposeInt('problemCount', { description: 'What `problems` lists for it.' }),
  }),
});

builder.queryField('sources', (t) =>
  t.field({
    type: [SourceRef],
    description: 'Who publishes, silent ones first.',
    resolve: async (_, __, { catalogue, sources, now }) => [
      ...listSources(await catalogue(), await sources(), now),
    ],
  }),
);
