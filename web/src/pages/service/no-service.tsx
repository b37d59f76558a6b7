import { RemovedServicesDocument, type RemovedServicesQuery } from '#web/gql/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { RestoreService } from '#web/pages/sources/restore-service.tsx';
import { Age } from '#web/parts/age.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { Revision } from '#web/parts/revision.tsx';
import { serviceWords } from '#web/words/service-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly serviceId: string;
  readonly onRestored: () => void;
}

/** A service that is gone says when and by whom, and how to get it back; one never heard of offers a search. */
export function NoService({ serviceId, onRestored }: Props) {
  const { data, error } = useLiveQuery(RemovedServicesDocument, {});
  const removed = data?.removedServices.find((one) => one.serviceId === serviceId);
  return (
    <div class="no-service">
      <PageHead title={serviceId} />
      {removed ? (
        <Removed removed={removed} onRestored={onRestored} />
      ) : data || error ? (
        <Unknown serviceId={serviceId} />
      ) : null}
    </div>
  );
}

function Removed(props: {
  readonly removed: RemovedServicesQuery['removedServices'][number];
  readonly onRestored: () => void;
}) {
  const { serviceId, team, description, removedAt, source, revision } = props.removed;
  const t = useWords(serviceWords);
  return (
    <Empty
      title={t.removed(serviceId)}
      action={
        <RestoreService
          serviceId={serviceId}
          onRestored={() => {
            document.querySelector('main')?.focus();
            props.onRestored();
          }}
        />
      }
    >
      {description ? <span class="removed-description">{description}</span> : null}
      {t.removedWhy}
      <br />
      {team} · {t.removedAt} <Age at={removedAt} /> · {source} <Revision revision={revision} />
    </Empty>
  );
}

function Unknown({ serviceId }: { readonly serviceId: string }) {
  const t = useWords(serviceWords);
  return (
    <Empty
      title={t.notFound(serviceId)}
      action={
        <p class="row wrap">
          <a class="button" href={`/services?text=${encodeURIComponent(serviceId)}`}>
            {t.searchFor(serviceId)}
          </a>
          <a href="/sources#removed">{t.removedServices}</a>
        </p>
      }
    >
      {t.notFoundWhy}
    </Empty>
  );
}
