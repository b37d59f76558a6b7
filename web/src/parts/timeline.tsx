import type { ChangeKind, ChangeLineFragment } from '#web/gql/graphql.ts';
import { isoDay, timeOfDay } from '#web/words/times.ts';
import { useLanguage } from '#web/words/use-words.ts';
import { Age } from './age.tsx';
import { changeSentence } from './change-sentence.ts';
import { Icon, type IconName } from './icon.tsx';

interface Props {
  readonly changes: readonly ChangeLineFragment[];
  /** Days as heads and times of day; without, how long ago. */
  readonly byDay?: boolean;
  /** The service is not a link on its own page. */
  readonly ownPage?: boolean;
}

/** What changed, newest first, each as one sentence. */
export function Timeline({ changes, byDay = false, ownPage = false }: Props) {
  if (!byDay) {
    return (
      <ol class="timeline">
        {changes.map((change) => (
          <ChangeRow key={change.id} change={change} ownPage={ownPage} />
        ))}
      </ol>
    );
  }
  const days = Map.groupBy(changes, ({ at }) => isoDay(at));
  return (
    <>
      {[...days].map(([day, list]) => (
        <section key={day} class="timeline-day">
          <h3 class="number">{day}</h3>
          <ol class="timeline">
            {list.map((change) => (
              <ChangeRow key={change.id} change={change} ownPage={ownPage} timed />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function ChangeRow(props: {
  readonly change: ChangeLineFragment;
  readonly ownPage: boolean;
  readonly timed?: boolean;
}) {
  const { change, ownPage, timed = false } = props;
  const language = useLanguage();
  const sentence = changeSentence(change, language);
  const href = hrefOf(change);
  return (
    <li class="timeline-row">
      <Icon name={ICON_OF[change.kind]} size={14} />
      <span class="cut" data-tip={change.summary}>
        {ownPage || href === undefined ? sentence : <a href={href}>{sentence}</a>}
      </span>
      <span class="timeline-age">
        {timed ? (
          <time
            class="number"
            dateTime={change.at}
            data-tip={`${change.source} ${change.revision}`}
          >
            {timeOfDay(change.at)}
          </time>
        ) : (
          <Age at={change.at} note={`${change.source} ${change.revision}`} />
        )}
      </span>
    </li>
  );
}

function hrefOf({ serviceId, kind, subject }: ChangeLineFragment): string | undefined {
  if (kind.startsWith('RPC_SERVICE') && kind !== 'RPC_SERVICE_REMOVED') return `/apis/${subject}`;
  if (serviceId && kind !== 'SERVICE_REMOVED') return `/services/${serviceId}`;
  return undefined;
}

const ICON_OF = {
  SERVICE_CREATED: 'plus',
  SERVICE_UPDATED: 'pencil',
  SERVICE_REMOVED: 'minus',
  SERVICE_RESTORED: 'undo',
  SERVICE_RENAMED: 'pencil',
  ORGANISATION_UPDATED: 'pencil',
  RPC_SERVICE_ADDED: 'apis',
  RPC_SERVICE_CHANGED: 'apis',
  RPC_SERVICE_REMOVED: 'apis',
  ROLLOUT: 'deploy',
  WORKLOAD_ADDED: 'plus',
  WORKLOAD_REMOVED: 'minus',
  HEALTH: 'services',
} as const satisfies Record<ChangeKind, IconName>;
