import type { Route } from '#web/routing/route.ts';

/** Every page: one line here, one file in pages/. The first match wins. */
export const routes: readonly Route[] = [
  { path: '/', load: async () => (await import('#web/pages/home/home-page.tsx')).HomePage },
  {
    path: '/services',
    load: async () => (await import('#web/pages/services/services-page.tsx')).ServicesPage,
  },
  {
    path: '/services/:serviceId/:tab?',
    load: async () => (await import('#web/pages/service/service-page.tsx')).ServicePage,
  },
  {
    path: '/apis',
    load: async () => (await import('#web/pages/apis/apis-page.tsx')).ApisPage,
  },
  {
    path: '/apis/compare',
    load: async () => (await import('#web/pages/compare/compare-page.tsx')).ComparePage,
  },
  {
    path: '/apis/files/:path*',
    load: async () => (await import('#web/pages/proto-file/proto-file-page.tsx')).ProtoFilePage,
  },
  {
    path: '/apis/:fullName',
    load: async () => (await import('#web/pages/api/api-page.tsx')).ApiPage,
  },
  {
    path: '/teams',
    load: async () => (await import('#web/pages/teams/teams-page.tsx')).TeamsPage,
  },
  {
    path: '/teams/:name',
    load: async () => (await import('#web/pages/team/team-page.tsx')).TeamPage,
  },
  {
    path: '/clusters',
    load: async () => (await import('#web/pages/clusters/clusters-page.tsx')).ClustersPage,
  },
  {
    path: '/clusters/:name',
    load: async () => (await import('#web/pages/cluster/cluster-page.tsx')).ClusterPage,
  },
  {
    path: '/problems',
    load: async () => (await import('#web/pages/problems/problems-page.tsx')).ProblemsPage,
  },
  {
    path: '/sources',
    load: async () => (await import('#web/pages/sources/sources-page.tsx')).SourcesPage,
  },
  {
    path: '/dead-letters',
    load: async () =>
      (await import('#web/pages/dead-letters/dead-letters-page.tsx')).DeadLettersPage,
  },
];
