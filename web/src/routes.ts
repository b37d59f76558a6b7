import type { Route } from '#web/routing/route.ts';

/** Every page: one line here, one file in pages/. The first match wins. */
export const routes: readonly Route[] = [
  { path: '/', load: async () => (await import('#web/pages/home/home-page.tsx')).HomePage },
  {
    path: '/services',
    load: async () => (await import('#web/pages/services/services-page.tsx')).ServicesPage,
  },
];
