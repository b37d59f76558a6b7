import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { NotFoundPage } from '#web/pages/not-found/not-found-page.tsx';
import { CodeFailed } from '#web/parts/code-failed.tsx';
import { useHref, usePath } from '#web/routing/location.ts';
import type { Params } from '#web/routing/match.ts';
import type { PageProps, Route } from '#web/routing/route.ts';
import { findRoute } from './find-route.ts';
import { useArrival } from './use-arrival.ts';

interface Shown {
  readonly route: Route | undefined;
  readonly Page: ComponentType<PageProps>;
}

const loaded = new Map<Route, ComponentType<PageProps>>();

/** The page of the address. The former page stays until the code of the next is there. */
export function PageOutlet() {
  const path = usePath();
  const href = useHref();
  const { route, params } = findRoute(path);
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const former = useRef<Params>({});

  useEffect(() => {
    let current = true;
    void loadPage(route).then((Page) => {
      if (current) setShown({ route, Page });
    });
    return () => {
      current = false;
    };
  }, [route]);

  const ready = shown?.route === route;
  if (ready) former.current = params;
  useArrival(ready ? href : undefined);
  if (!shown) return null;
  const { Page } = shown;
  return <Page params={ready ? params : former.current} />;
}

async function loadPage(route: Route | undefined): Promise<ComponentType<PageProps>> {
  if (!route) return NotFoundPage;
  const known = loaded.get(route);
  if (known) return known;
  try {
    const Page = await route.load();
    loaded.set(route, Page);
    return Page;
  } catch {
    return CodeFailed;
  }
}
