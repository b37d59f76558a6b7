import type { DeadLettersQuery } from '#web/gql/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { Person } from '#web/parts/person.tsx';
import { deadLettersWords } from '#web/words/dead-letters-words.ts';
import { useWords } from '#web/words/use-words.ts';

type Decision = DeadLettersQuery['letterDecisions'][number];

/** Who sent what again or discarded it, and why. */
export function Decisions({ decisions }: { readonly decisions: readonly Decision[] }) {
  const t = useWords(deadLettersWords);
  return (
    <ul class="dead-letters">
      {decisions.map(({ decision, queue, about, at, by, reason }) => (
        <li key={`${at} ${queue} ${about}`} class="dead-letter">
          <div>
            <p>
              <strong class="mono">{about}</strong> <span class="quiet">{queue}</span>
            </p>
            {reason === null ? null : <p>{reason}</p>}
            <p class="small quiet">
              {decision === 'REPLAYED' ? t.replayed : t.discarded} · <Person name={by} /> ·{' '}
              <Age at={at} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
