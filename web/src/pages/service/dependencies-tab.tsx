import { useState } from 'preact/hooks';
import { type EdgeFactsFragment, ServiceDependenciesDocument } from '#web/gql/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { Section } from '#web/parts/section.tsx';
import { commonWords } from '#web/words/common-words.ts';
import { dependencyWords } from '#web/words/dependency-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { EdgeTable } from './edge-table.tsx';
import './dependencies.css';

/** A service that thousands need is read from its first hundred. */
const AT_ONCE = 100;

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
  const common = useWords(commonWords);
  const [shown, setShown] = useState(AT_ONCE);
  const rest = edges.length > shown;
  return (
    <Section title={title} count={edges.length}>
      {edges.length === 0 ? (
        empty
      ) : (
        <EdgeTable caption={caption} edges={edges.slice(0, shown)} end={end} />
      )}
      {rest ? (
        <div class="panel-body">
          <button type="button" class="button" onClick={() => setShown(shown + AT_ONCE)}>
            {common.loadMore(formatCount(shown), formatCount(edges.length))}
          </button>
        </div>
      ) : null}
    </Section>
  );
}
