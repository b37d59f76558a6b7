import type { IconName } from '#web/parts/icon.tsx';

/** The places of the rail, the most used first. */
export const places = [
  { name: 'home', href: '/', icon: 'home' },
  { name: 'my', href: '/my', icon: 'todo' },
  { name: 'trouble', href: '/trouble', icon: 'trouble' },
  { name: 'services', href: '/services', icon: 'services' },
  { name: 'apis', href: '/apis', icon: 'apis' },
  { name: 'campaigns', href: '/campaigns', icon: 'campaign' },
  { name: 'teams', href: '/teams', icon: 'teams' },
  { name: 'timeline', href: '/timeline', icon: 'clock' },
  { name: 'environments', href: '/environments', icon: 'deploy' },
  { name: 'clusters', href: '/clusters', icon: 'clusters' },
  { name: 'problems', href: '/problems', icon: 'problems' },
  { name: 'sources', href: '/sources', icon: 'sources' },
] as const satisfies readonly { name: string; href: string; icon: IconName }[];

/** So many of the first stand in the bar of a phone; the others wait behind one more. */
export const ON_A_PHONE = 5;
