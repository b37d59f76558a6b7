import {
  type CatalogueVersion,
  type ClusterAge,
  catalogueVersion,
} from '#application/catalogue-version.ts';
import { builder } from './builder.ts';

const ClusterAgeRef = builder.objectRef<ClusterAge>('ClusterAge').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    environments: t.exposeStringList('environments'),
    asOf: t.expose('asOf', { type: 'DateTime' }),
    stale: t.exposeBoolean('stale', { description: 'Too old to be believed.' }),
  }),
});

const CatalogueVersionRef = builder.objectRef<CatalogueVersion>('CatalogueVersion').implement({
  fields: (t) => ({
    version: t.exposeString('version'),
    oldestSourceSeconds: t.int({
      nullable: true,
      description:
        'Age of the oldest source in seconds, null when nothing was published yet. Clusters only, as soon as one sends.',
      resolve: ({ oldestSourceSeconds }) => oldestSourceSeconds,
    }),
    oldestPublication: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'Of the sources of files and contracts, when the one that changed something longest ago did so.',
      resolve: ({ oldestPublication }) => oldestPublication,
    }),
    silentSources: t.exposeInt('silentSources', {
      description: 'Clusters that missed three snapshots.',
    }),
    clusters: t.field({
      type: [ClusterAgeRef],
      description: 'How old what is known of each cluster is that ever sent something.',
      resolve: ({ clusters }) => [...clusters],
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
