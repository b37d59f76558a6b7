import { edgesOf } from '#application/edges-of.ts';
import { findService } from '#application/find-service.ts';
import { type Edge, EVIDENCE_KINDS, type Evidence } from '#domain/edge.ts';
import { builder } from './builder.ts';
import { ServiceRef } from './service.ts';

const EvidenceKindEnum = builder.enumType('EvidenceKind', { values: EVIDENCE_KINDS });

const EvidenceRef = builder.objectRef<Evidence>('Evidence').implement({
  description: 'Why we believe that one service depends on the other.',
  fields: (t) => ({
    kind: t.expose('kind', { type: EvidenceKindEnum }),
    detail: t.exposeString('detail'),
    source: t.string({ resolve: ({ provenance }) => provenance.source }),
    path: t.string({ resolve: ({ provenance }) => provenance.path }),
    revision: t.string({ resolve: ({ provenance }) => provenance.revision }),
    at: t.field({ type: 'DateTime', resolve: ({ provenance }) => provenance.at }),
  }),
});

const EdgeRef = builder.objectRef<Edge>('Edge').implement({
  description: 'from depends on to.',
  fields: (t) => ({
    from: t.exposeString('from'),
    to: t.exposeString('to'),
    fromService: t.field({
      type: ServiceRef,
      nullable: true,
      resolve: async ({ from }, _, { catalogue }) => findService(await catalogue(), from),
    }),
    toService: t.field({
      type: ServiceRef,
      nullable: true,
      description: 'Null when no service of that id is known.',
      resolve: async ({ to }, _, { catalogue }) => findService(await catalogue(), to),
    }),
    evidence: t.field({ type: [EvidenceRef], resolve: ({ evidence }) => [...evidence] }),
  }),
});

builder.objectFields(ServiceRef, (t) => ({
  dependencies: t.field({
    type: [EdgeRef],
    resolve: async ({ serviceId }, _, { catalogue }) => [
      ...(edgesOf(await catalogue()).from.get(serviceId) ?? []),
    ],
  }),
  dependents: t.field({
    type: [EdgeRef],
    resolve: async ({ serviceId }, _, { catalogue }) => [
      ...(edgesOf(await catalogue()).to.get(serviceId) ?? []),
    ],
  }),
}));
