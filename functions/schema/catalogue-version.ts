import { type CatalogueVersion, catalogueVersion } from '#application/catalogue-version.ts';
import { builder } from './builder.ts';

const CatalogueVersionRef = builder.objectRef<CatalogueVersion>('CatalogueVersion').implement({
  fields: (t) => ({
    version: t.exposeString('version'),
    oldestSourceSeconds: t.int({
      nullable: true,
      description:
        'Age of the oldest source in seconds, null when nothing was published yet. Clusters only, as soon as one sends.',
      resolve: ({ oldestSourceSeconds }) => oldestSourceSeconds,
    }),
    silentSources: t.exposeInt('silentSources', {
      description: 'Clusters that missed three snapshots.',
    }),
  }),
});

builder.queryField('catalogueVersion', (t) =>
  t.field({
    type: CatalogueVersionRef,
    description:
      'Opaque; changes when a reader would see something else. Asked every few seconds: 1 document read.',
    resolve: async (_, __, { catalogue, now }) => catalogueVersion(await catalogue(), now),
  }),
);
