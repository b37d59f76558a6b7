import { SourcesDocument } from '#web/gql/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { Section } from '#web/parts/section.tsx';
import { sourcesWords } from '#web/words/sources-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { HowToPublish } from './how-to-publish.tsx';
import { orderSources } from './order-sources.ts';
import { RemovedServices } from './removed-services.tsx';
import { SourcesTable } from './sources-table.tsx';
import '#web/styles/pages.css';
import './sources.css';

/** Who publishes what, how old it is, and what has gone silent. */
export function SourcesPage() {
  const t = useWords(sourcesWords);
  const result = useLiveQuery(SourcesDocument, {});
  return (
    <>
      <PageHead title={t.title} count={result.data?.sources.length} />
      <Loaded result={result}>
        {({ sources, removedServices }) => (
          <div class="stack">
            {sources.length === 0 ? (
              <>
                <Empty title={t.none}>{t.noneWhy}</Empty>
                <Section title={t.howTo}>
                  <HowToPublish />
                </Section>
              </>
            ) : (
              <>
                <div class="panel">
                  <SourcesTable sources={orderSources(sources)} />
                </div>
                <Disclosure summary={t.howTo}>
                  <HowToPublish />
                </Disclosure>
              </>
            )}
            <div id="removed">
              <RemovedServices removed={removedServices} onRestored={result.retry} />
            </div>
            <p>
              <a href="/dead-letters">{t.deadLetters}</a>
              {' · '}
              <a href="/outbox">{t.outbox}</a>
            </p>
          </div>
        )}
      </Loaded>
    </>
  );
}
