import {
  type LinkKind,
  TroubleDetailsDocument,
  type TroubleDetailsQuery,
  type TroubleRowFragment,
} from '#web/gql/running/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { CopyButton } from '#web/parts/copy-button.tsx';
import { ExternalLink, isWebAddress } from '#web/parts/external-link.tsx';
import { FindingCard } from '#web/parts/finding.tsx';
import { foldFindings } from '#web/parts/fold-findings.ts';
import { Freshness } from '#web/parts/freshness.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { Skeleton } from '#web/parts/skeleton.tsx';
import { SlackChannel } from '#web/parts/slack-channel.tsx';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { troubleWords } from '#web/words/trouble-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { anchorOf } from './trouble-anchor.ts';

type Details = TroubleDetailsQuery['trouble']['nodes'][number];

/** The findings of one row place by place, each with its cure; and the doors one goes through next. */
export function TroubleDetails({ row }: { readonly row: TroubleRowFragment }) {
  const language = useApiLanguage();
  const { service, finding, state } = row;
  const result = useLiveQuery(TroubleDetailsDocument, {
    language,
    filter: { service: [service.serviceId], rule: [finding.rule], state: [state] },
  });
  return (
    <Loaded result={result} skeleton={<Skeleton rows={3} />}>
      {({ trouble: { nodes } }) =>
        nodes.map((details) => (
          <div key={details.id}>
            <Doors details={details} row={row} />
            <Places
              places={details.places}
              serviceId={details.service.serviceId}
              lastSaid={state === 'UNKNOWN'}
            />
          </div>
        ))
      }
    </Loaded>
  );
}

interface PlacesProps extends Pick<Details, 'places'> {
  readonly serviceId: string;
  readonly lastSaid: boolean;
}

function Places({ places, serviceId, lastSaid }: PlacesProps) {
  const groups = Map.groupBy(
    places,
    ({ environment, cluster, workload }) => `${environment.name} ${cluster.name} ${workload}`,
  );
  return [...groups].map(([key, group]) => {
    const [place] = group;
    if (!place) return null;
    const { environment, cluster, workload } = place;
    return foldFindings(group.map(({ finding }) => finding)).map(({ finding, objects }, index) => (
      <FindingCard
        key={`${key} ${finding.object}`}
        finding={finding}
        objects={objects}
        owner={{ serviceId, environment: environment.name }}
        lastSaid={lastSaid}
        open={key === groups.keys().next().value && index === 0}
        place={
          <>
            {environment.name}
            {objects.includes(workload) ? '' : ` · ${workload}`}{' '}
            <Freshness
              asOf={cluster.asOf ?? finding.since}
              stale={cluster.stale}
              cluster={cluster.name}
            />
          </>
        }
      />
    ));
  });
}

const USEFUL: readonly (LinkKind | null)[] = ['RUNBOOK', 'LOGS', 'DASHBOARD', 'TRACES'];

/** Where it runs, runbook, logs, dashboards, the channel of its team, who is on call. */
function Doors({ details, row }: { readonly details: Details; readonly row: TroubleRowFragment }) {
  const t = useWords(troubleWords);
  const { service, places } = details;
  const { slack, oncall } = service.contact;
  const here = service.environments.filter((one) =>
    places.some(
      ({ environment, cluster }) =>
        environment.name === one.environment.name && cluster.name === one.cluster.name,
    ),
  );
  const links = [...service.links, ...here.flatMap((one) => one.links)];
  const shown = USEFUL.flatMap((kind) => links.filter((link) => link.kind === kind));
  const unique = [...new Map(shown.map((link) => [link.url, link])).values()];
  return (
    <ul class="doors-out trouble-doors" aria-label={t.runbooks}>
      <li>
        <a href={`/services/${service.serviceId}/runtime#${places[0]?.environment.name ?? ''}`}>
          {t.runtime}
        </a>
      </li>
      {unique.map(({ title, url }) => (
        <li key={url}>
          <ExternalLink href={url}>{title}</ExternalLink>
        </li>
      ))}
      {slack.map((channel) => (
        <li key={channel.name}>
          <SlackChannel {...channel} />
        </li>
      ))}
      {oncall ? (
        <li>
          {isWebAddress(oncall) ? (
            <ExternalLink href={oncall}>{t.onCall}</ExternalLink>
          ) : (
            `${t.onCall}: ${oncall}`
          )}
        </li>
      ) : null}
      <li>
        <CopyButton text={`${location.origin}/trouble#${anchorOf(row)}`} what={t.linkToRow} />
      </li>
    </ul>
  );
}
