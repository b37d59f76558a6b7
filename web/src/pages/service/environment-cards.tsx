import { serviceWords } from '#web/words/service-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { EnvironmentCard } from './environment-card.tsx';
import { type EnvironmentFacts, placeOf } from './service-facts.ts';
import { VersionHint } from './version-hint.tsx';

/** As many as fit one row with room between them. */
const IN_ONE_ROW = 3;

/**
 * One card an environment. How far apart their versions are stands between two of them; where they are too many for
 * one row, it stands in each card, against the first.
 */
export function EnvironmentCards(props: {
  readonly serviceId: string;
  readonly environments: readonly EnvironmentFacts[];
}) {
  const { serviceId, environments } = props;
  const t = useWords(serviceWords);
  const few = environments.length <= IN_ONE_ROW;
  return (
    <ul class={few ? 'environment-cards few' : 'environment-cards'} aria-label={t.environments}>
      {environments.map((facts, index) => {
        const other = environments[few ? index - 1 : 0];
        const hint =
          index > 0 && other ? <VersionHint left={other} right={facts} inside={!few} /> : null;
        return (
          <li key={placeOf(facts)} class="environment-slot">
            {few ? hint : null}
            <EnvironmentCard
              facts={facts}
              href={`/services/${serviceId}/runtime#${facts.environment.name}`}
              hint={few ? null : hint}
            />
          </li>
        );
      })}
    </ul>
  );
}
