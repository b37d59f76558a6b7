import type { ServiceOverviewQuery } from '#web/gql/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { ExternalLink } from '#web/parts/external-link.tsx';
import { KeyValue } from '#web/parts/key-value.tsx';
import { Revision } from '#web/parts/revision.tsx';
import { Section } from '#web/parts/section.tsx';
import { serviceWords } from '#web/words/service-words.ts';
import { useWords } from '#web/words/use-words.ts';

type Spec = NonNullable<ServiceOverviewQuery['service']>['spec'];

/** Where these facts come from, and how old they are. */
export function PublishedBy({ spec }: { readonly spec: Spec }) {
  const t = useWords(serviceWords);
  return (
    <Section title={t.whence}>
      <div class="panel-body">
        <KeyValue
          facts={[
            { label: t.publishedAt, value: <Age at={spec.publishedAt} note={spec.source} /> },
            {
              label: t.file,
              value: spec.url ? (
                <ExternalLink href={spec.url}>{spec.path}</ExternalLink>
              ) : (
                spec.path
              ),
            },
            { label: t.source, value: <a href="/sources">{spec.source}</a> },
            { label: t.revision, value: <Revision revision={spec.revision} /> },
          ]}
        />
      </div>
    </Section>
  );
}
