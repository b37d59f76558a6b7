import type { DeadLettersQuery } from '#web/gql/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { deadLettersWords } from '#web/words/dead-letters-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** Whether events get out, and how fast they come back where the dashboard hears its own. */
export function Traffic({ traffic }: { readonly traffic: DeadLettersQuery['eventTraffic'] }) {
  const t = useWords(deadLettersWords);
  const { waiting, waitingSince, deliveries, slowestSeconds, lastDelivery } = traffic;
  return (
    <div class="panel-body">
      {waitingSince === null ? (
        <p>{t.waitingNone}</p>
      ) : (
        <p class="warned">
          {t.waiting(waiting)} <Age at={waitingSince} />
        </p>
      )}
      {lastDelivery === null ? null : (
        <p>
          {t.deliveries(deliveries, slowestSeconds.toFixed(1))} <Age at={lastDelivery} />
        </p>
      )}
    </div>
  );
}
