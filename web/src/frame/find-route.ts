import { routes } from '#web/routes.ts';
import { matchPath, type Params } from '#web/routing/match.ts';
import type { Route } from '#web/routing/route.ts';

/** Which page a path leads to; undefined when to none. */
export function findRoute(path: string): {
  readonly route: Route | undefined;
  readonly params: Params;
} {
  for (const route of routes) {
    const params = matchPath(route.path, path);
    if (params) return { route, params };
  }
  return { route: undefined, params: {} };
}
