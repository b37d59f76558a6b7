import { type EdgeFactsFragment, ServiceDependenciesDocument } from '#web/gql/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { Section } from '#web/parts/section.tsx';
import { dependencyWords } from '#web/words/dependency-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { EdgeTable } from './edge-table.tsx';
import './dependencies.css';

/** Two lists: what it needs, and who needs it; each line says why we believe it. */
export function DependenciesTab({ serviceId }: { readonly serviceId: string }) {
  const t = useWords(dependencyWords);
  const result = useLiveQuery(ServiceDependenciesDocument, { serviceId });
  return (
    <Loaded result={result}>
      {({ service }) =>
        service ? (
          <div class="stack">
            <EdgeSection
              title={t.needs}
              caption={t.needsCaption(serviceId)}
              edges={service.dependencies}
              end="to"
              empty={<Empty title={t.noNeeds}>{t.noNeedsWhy}</Empty>}
            />
            <EdgeSection
              title={t.neededBy}
              caption={t.neededByCaption(serviceId)}
              edges={service.dependents}
              end="from"
              empty={<Empty title={t.noNeededBy}>{t.noNeededByWhy}</Empty>}
            />
          </div>
        ) : null
      }
    </Loaded>
  );
}

function EdgeSection(props: {
  readonly title: string;
  readonly caption: string;
  readonly edges: readonly EdgeFactsFragment[];
  readonly end: 'from' | 'to';
  readonly empty: preact.ComponentChildren;
}) {
  const { title, caption, edges, end, empty } = props;
  return (
    <Section title={title} count={edges.length}>
      {edges.length === 0 ? empty : <EdgeTable caption={caption} edges={edges} end={end} />}
    </Section>
  );
}
