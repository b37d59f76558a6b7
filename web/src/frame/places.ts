import type { IconName } from '#web/parts/icon.tsx';

/** The places of the rail, in its order. */
export const places = [
  { name: 'home', href: '/', icon: 'home' },
  { name: 'trouble', href: '/trouble', icon: 'trouble' },
  { name: 'services', href: '/services', icon: 'services' },
  { name: 'apis', href: '/apis', icon: 'apis' },
  { name: 'teams', href: '/teams', icon: 'teams' },
  { name: 'clusters', href: '/clusters', icon: 'clusters' },
  { name: 'environments', href: '/environments', icon: 'deploy' },
  { name: 'timeline', href: '/timeline', icon: 'clock' },
  { name: 'problems', href: '/problems', icon: 'problems' },
  { name: 'sources', href: '/sources', icon: 'sources' },
] as const satisfies readonly { name: string; href: string; icon: IconName }[];
