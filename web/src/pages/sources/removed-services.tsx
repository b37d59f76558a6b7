import { useRef, useState } from 'preact/hooks';
import type { SourcesQuery } from '#web/gql/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { shortRevision } from '#web/parts/revision.tsx';
import { Section } from '#web/parts/section.tsx';
import { sourcesWords } from '#web/words/sources-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { RestoreService } from './restore-service.tsx';

type Removed = SourcesQuery['removedServices'][number];

interface Props {
  readonly removed: readonly Removed[];
  readonly onRestored: () => void;
}

/** Tombstones, each with its undo. */
export function RemovedServices({ removed, onRestored }: Props) {
  const t = useWords(sourcesWords);
  const heading = useRef<HTMLSpanElement>(null);
  const [restored, setRestored] = useState<string | undefined>(undefined);
  return (
    <Section
      title={
        <span ref={heading} tabIndex={-1}>
          {t.removed}
        </span>
      }
      count={removed.length || undefined}
    >
      <p class="restored" role="status">
        {restored === undefined ? null : (
          <span class="panel-body row">
            {t.restored(restored)} <a href={`/services/${restored}`}>{t.open}</a>
          </span>
        )}
      </p>
      <p class="panel-body quiet">{removed.length === 0 ? t.noRemoved : t.removedWhy}</p>
      <ul>
        {removed.map((service) => (
          <RemovedRow
            key={service.serviceId}
            service={service}
            onRestored={() => {
              setRestored(service.serviceId);
              heading.current?.focus();
              onRestored();
            }}
          />
        ))}
      </ul>
    </Section>
  );
}

function RemovedRow(props: { readonly service: Removed; readonly onRestored: () => void }) {
  const { service, onRestored } = props;
  const t = useWords(sourcesWords);
  return (
    <li class="removed-row">
      <div class="removed-facts">
        <p>
          <strong>{service.serviceId}</strong> <span class="quiet">{service.team}</span>
        </p>
        {service.description ? <p>{service.description}</p> : null}
        <p class="small quiet">
          {t.removedAt} <Age at={service.removedAt} /> · {service.source}{' '}
          <code data-tip={service.revision}>{shortRevision(service.revision)}</code>
        </p>
      </div>
      <RestoreService serviceId={service.serviceId} onRestored={onRestored} />
    </li>
  );
}
