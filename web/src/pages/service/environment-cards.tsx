import { serviceWords } from '#web/words/service-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { EnvironmentCard } from './environment-card.tsx';
import { type EnvironmentFacts, placeOf } from './service-facts.ts';
import { VersionHint } from './version-hint.tsx';

/**
 * One card an environment. Of two the distance between their versions stands between them; of more it stands in each card.
 */
export function EnvironmentCards(props: {
  readonly serviceId: string;
  readonly environments: readonly EnvironmentFacts[];
}) {
  const { serviceId, environments } = props;
  const t = useWords(serviceWords);
  const isPair = environments.length === 2;
  return (
    <ul class={isPair ? 'environment-cards few' : 'environment-cards'} aria-label={t.environments}>
      {environments.map((facts) => {
        const hint = <VersionHint serviceId={serviceId} facts={facts} between={isPair} />;
        return (
          <li key={placeOf(facts)} class="environment-slot">
            {isPair ? hint : null}
            <EnvironmentCard
              facts={facts}
              href={`/services/${serviceId}/runtime#${facts.environment.name}`}
              hint={isPair ? null : hint}
            />
          </li>
        );
      })}
    </ul>
  );
}
