import { HomeDocument } from '#web/gql/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Loaded } from '#web/parts/loaded.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { Section } from '#web/parts/section.tsx';
import { Timeline } from '#web/parts/timeline.tsx';

/** The organisation at a glance. */
export function HomePage() {
  const result = useLiveQuery(HomeDocument, {});
  return (
    <Loaded result={result}>
      {(data) => (
        <>
          <PageHead title={data.organisation.name} />
          <Section title="Changed lately">
            <Timeline changes={data.changes.nodes} />
          </Section>
        </>
      )}
    </Loaded>
  );
}
