import type { Health, MatrixHeadQuery } from '#web/gql/running/graphql.ts';
import { EnvironmentSilence } from '#web/parts/environment-silence.tsx';
import { HealthShape } from '#web/parts/health-mark.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { commonWords } from '#web/words/common-words.ts';
import { HEALTHS, healthWord } from '#web/words/health-words.ts';
import { matrixWords } from '#web/words/matrix-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly environments: readonly string[];
  readonly counts: MatrixHeadQuery['services']['facets']['health'];
  readonly query: QueryState;
}

/** Each environment with its counts, worst first; pressing one leaves only its column. */
export function EnvironmentStrip({ environments, counts, query }: Props) {
  const t = useWords(matrixWords);
  const common = useWords(commonWords);
  const chosen = query.get('environment');
  const countOf = (environment: string, health: Health) =>
    counts.find((one) => one.environment === environment && one.health === health)?.count ?? 0;
  return (
    <ul class="matrix-environments" aria-label={t.environments}>
      {environments.map((name) => (
        <li key={name}>
          <button
            type="button"
            class="button environment-button"
            aria-pressed={chosen === name}
            onClick={() => query.set({ environment: chosen === name ? undefined : name })}
          >
            <strong>{name}</strong>
            {HEALTHS.filter((health) => countOf(name, health) > 0).map((health) => (
              <span key={health} class="row number environment-count">
                <HealthShape health={health} />
                <span class="unseen">{healthWord(health, common)}</span>
                {formatCount(countOf(name, health))}
              </span>
            ))}
          </button>
          <EnvironmentSilence environment={name} words />
        </li>
      ))}
    </ul>
  );
}
