import { clusterOf, environmentOf } from '#application/environments-of.ts';
import { healthAt } from '#application/health-at.ts';
import { badSince } from '#domain/bad-since.ts';
import { fillLinks, needsPlace } from '#domain/fill-links.ts';
import type { SiteHealth } from '#domain/site-health.ts';
import { builder } from './builder.ts';
import { ClusterRef } from './cluster.ts';
import { EnvironmentRef } from './environment.ts';
import { HealthEnum } from './health.ts';
import { inLanguage, LanguageEnum } from './language.ts';
import { LinkRef } from './link.ts';
import { ServiceRef } from './service.ts';
import { WorkloadRef } from './workload.ts';

export const ServiceEnvironmentRef = builder.objectRef<SiteHealth>('ServiceEnvironment').implement({
  description: 'A service in one namespace of one cluster.',
  fields: (t) => ({
    environment: t.field({
      type: EnvironmentRef,
      resolve: ({ environment }, _, { withCatalogue }) =>
        withCatalogue((catalogue) => environmentOf(catalogue, environment)),
    }),
    cluster: t.field({
      type: ClusterRef,
      resolve: async ({ cluster }, _, { catalogue }) => clusterOf(await catalogue(), cluster),
    }),
    namespace: t.exposeString('namespace'),
    health: t.expose('health', { type: HealthEnum }),
    reason: t.string({
      nullable: true,
      description: 'One sentence why the health is what it is; null when healthy.',
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ reason }, { language }) => reason && inLanguage(reason, language),
    }),
    mutedCount: t.int({
      description: 'Findings that would count if nobody had muted their rules.',
      resolve: ({ muted }) => muted,
    }),
    since: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is as bad as it is: the oldest of the worst findings.',
      resolve: (site, _, { now }) => badSince(site, now),
    }),
    version: t.string({
      nullable: true,
      description: 'Tag or digest of the main image, when all agree.',
      resolve: ({ version }) => version,
    }),
    desired: t.int({ nullable: true, resolve: ({ desired }) => desired }),
    ready: t.int({ nullable: true, resolve: ({ ready }) => ready }),
    asOf: t.expose('asOf', { type: 'DateTime' }),
    stale: t.exposeBoolean('stale'),
    rolledOutAt: t.field({
      type: 'DateTime',
      nullable: true,
      resolve: ({ rolledOutAt }) => rolledOutAt,
    }),
    links: t.field({
      type: [LinkRef],
      description: 'Links that name a namespace, environment or cluster, filled in for this place.',
      resolve: async ({ serviceId, namespace, environment, cluster }, _, context) => {
        const { services, organisation } = await context.catalogue();
        const own = services.get(serviceId)?.spec.links ?? [];
        return fillLinks([...own, ...(organisation.links ?? [])].filter(needsPlace), {
          serviceID: serviceId,
          namespace,
          environment,
          cluster,
        });
      },
    }),
    workloads: t.field({
      type: [WorkloadRef],
      resolve: ({ workloads, stale, cluster, environment }) =>
        workloads.map((workload) => ({ workload, stale, at: { cluster, environment } })),
    }),
  }),
});

builder.objectFields(ServiceRef, (t) => ({
  environments: t.field({
    type: [ServiceEnvironmentRef],
    resolve: ({ serviceId }, _, { withCatalogue, now }) =>
      withCatalogue((catalogue) => [...healthAt(catalogue, now).sitesOf(serviceId)]),
  }),
  health: t.field({
    type: HealthEnum,
    description: 'The worst of all environments.',
    resolve: ({ serviceId }, _, { withCatalogue, now }) =>
      withCatalogue((catalogue) => healthAt(catalogue, now).healthOf(serviceId).overall),
  }),
}));
