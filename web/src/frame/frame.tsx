import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { FrameDocument } from '#web/gql/graphql.ts';
import { pageTitle } from '#web/live/page-title.ts';
import { useStore } from '#web/live/store.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { localName, viewerName, viewerRole } from '#web/live/viewer.ts';
import { frameWords } from '#web/words/frame-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { OfflineBanner } from './offline-banner.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';

/** What surrounds every page. */
export function Frame({ children }: { readonly children: ComponentChildren }) {
  const t = useWords(frameWords);
  const { data } = useLiveQuery(FrameDocument, {});
  useEffect(() => viewerRole.set(data?.viewer.role), [data?.viewer.role]);
  const name = data?.viewer.email ?? data?.viewer.name;
  useEffect(() => viewerName.set(name), [name]);
  const local = data?.viewer.local ? name : undefined;
  useEffect(() => localName.set(local), [local]);
  const title = useStore(pageTitle);
  return (
    <div class="frame">
      <a class="skip" href="#content">
        {t.skip}
      </a>
      <Rail
        problems={data?.organisation.problemCount}
        critical={data?.critical.totalCount}
        organisation={data?.organisation.name}
      />
      <TopBar viewer={data?.viewer} />
      <main id="content" class="content" tabIndex={-1}>
        {children}
        <OfflineBanner />
        <p class="unseen" role="status">
          {title}
        </p>
      </main>
    </div>
  );
}
