import type { Route } from '#web/routing/route.ts';

/** Every page: one line here, one file in pages/. The first match wins. */
export const routes: readonly Route[] = [
  {
    path: '/',
    facts: 'clusters',
    load: async () => (await import('#web/pages/home/home-page.tsx')).HomePage,
  },
  {
    path: '/trouble',
    facts: 'clusters',
    load: async () => (await import('#web/pages/trouble/trouble-page.tsx')).TroublePage,
  },
  {
    path: '/matrix',
    facts: 'clusters',
    load: async () => (await import('#web/pages/matrix/matrix-page.tsx')).MatrixPage,
  },
  {
    path: '/services',
    facts: 'clusters',
    load: async () => (await import('#web/pages/services/services-page.tsx')).ServicesPage,
  },
  {
    path: '/services/:serviceId/:tab?',
    facts: 'clusters',
    load: async () => (await import('#web/pages/service/service-page.tsx')).ServicePage,
  },
  {
    path: '/apis',
    facts: 'publications',
    load: async () => (await import('#web/pages/apis/apis-page.tsx')).ApisPage,
  },
  {
    path: '/apis/compare',
    facts: 'publications',
    load: async () => (await import('#web/pages/compare/compare-page.tsx')).ComparePage,
  },
  {
    path: '/apis/files/:path*',
    facts: 'publications',
    load: async () => (await import('#web/pages/proto-file/proto-file-page.tsx')).ProtoFilePage,
  },
  {
    path: '/apis/:fullName',
    facts: 'publications',
    load: async () => (await import('#web/pages/api/api-page.tsx')).ApiPage,
  },
  {
    path: '/teams',
    facts: 'clusters',
    load: async () => (await import('#web/pages/teams/teams-page.tsx')).TeamsPage,
  },
  {
    path: '/teams/:name',
    facts: 'clusters',
    load: async () => (await import('#web/pages/team/team-page.tsx')).TeamPage,
  },
  {
    path: '/my',
    facts: 'verdicts',
    load: async () => (await import('#web/pages/my/my-page.tsx')).MyPage,
  },
  {
    path: '/campaigns',
    facts: 'verdicts',
    load: async () => (await import('#web/pages/campaigns/campaigns-page.tsx')).CampaignsPage,
  },
  {
    path: '/campaigns/matrix',
    facts: 'verdicts',
    load: async () =>
      (await import('#web/pages/campaign-matrix/campaign-matrix-page.tsx')).CampaignMatrixPage,
  },
  {
    path: '/campaigns/new',
    facts: 'publications',
    load: async () =>
      (await import('#web/pages/campaign-edit/campaign-edit-page.tsx')).CampaignEditPage,
  },
  {
    path: '/campaigns/:campaignId/edit',
    facts: 'publications',
    load: async () =>
      (await import('#web/pages/campaign-edit/campaign-edit-page.tsx')).CampaignEditPage,
  },
  {
    path: '/campaigns/:campaignId',
    facts: 'verdicts',
    load: async () => (await import('#web/pages/campaign/campaign-page.tsx')).CampaignPage,
  },
  {
    path: '/clusters',
    facts: 'clusters',
    load: async () => (await import('#web/pages/clusters/clusters-page.tsx')).ClustersPage,
  },
  {
    path: '/clusters/:name',
    facts: 'clusters',
    load: async () => (await import('#web/pages/cluster/cluster-page.tsx')).ClusterPage,
  },
  {
    path: '/environments',
    facts: 'clusters',
    load: async () =>
      (await import('#web/pages/environments/environments-page.tsx')).EnvironmentsPage,
  },
  {
    path: '/timeline',
    facts: 'clusters',
    load: async () => (await import('#web/pages/timeline/timeline-page.tsx')).TimelinePage,
  },
  {
    path: '/problems',
    facts: 'publications',
    load: async () => (await import('#web/pages/problems/problems-page.tsx')).ProblemsPage,
  },
  {
    path: '/sources',
    facts: 'clusters',
    load: async () => (await import('#web/pages/sources/sources-page.tsx')).SourcesPage,
  },
  {
    path: '/outbox',
    facts: 'publications',
    load: async () => (await import('#web/pages/outbox/outbox-page.tsx')).OutboxPage,
  },
  {
    path: '/dead-letters',
    facts: 'publications',
    load: async () =>
      (await import('#web/pages/dead-letters/dead-letters-page.tsx')).DeadLettersPage,
  },
];
