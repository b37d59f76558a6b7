import type { Health, ServiceFacetsQuery } from '#web/gql/graphql.ts';
import { HealthShape } from '#web/parts/health-mark.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { commonWords } from '#web/words/common-words.ts';
import { HEALTHS, healthWord } from '#web/words/health-words.ts';
import { compactCount, formatCount } from '#web/words/numbers.ts';
import { servicesWords } from '#web/words/services-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly counts: ServiceFacetsQuery['services']['facets']['health'];
  readonly environments: readonly string[];
  readonly query: QueryState;
}

/** Environment × state with counts; pressing one filters by it. One environment at a time. */
export function HealthFacet({ counts, environments, query }: Props) {
  const t = useWords(servicesWords);
  const common = useWords(commonWords);
  const environment = query.get('environment');
  const chosen = query.all('health');
  const countOf = (name: string, health: Health) =>
    counts.find((one) => one.environment === name && one.health === health)?.count ?? 0;
  const states = HEALTHS.filter(
    (health) => chosen.includes(health) || environments.some((name) => countOf(name, health) > 0),
  );
  if (environments.length === 0) return null;

  const press = (name: string, health: Health) => {
    const here = environment === name ? chosen : [];
    const next = here.includes(health) ? here.filter((one) => one !== health) : [...here, health];
    query.set({ environment: next.length > 0 ? name : undefined, health: next });
  };
  return (
    <fieldset class="facet">
      <legend>{t.health}</legend>
      <table class="health-facet number">
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{t.environment}</span>
            </th>
            {states.map((health) => (
              <th key={health} scope="col" data-tip={healthWord(health, common)}>
                <HealthShape health={health} />
                <span class="unseen">{healthWord(health, common)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {environments.map((name) => (
            <tr key={name}>
              <th scope="row">
                <button
                  type="button"
                  class="cut"
                  aria-pressed={environment === name && chosen.length === 0}
                  aria-label={t.runsIn(name)}
                  data-tip={t.runsIn(name)}
                  onClick={() =>
                    query.set({
                      environment: environment === name && chosen.length === 0 ? undefined : name,
                      health: undefined,
                    })
                  }
                >
                  {name}
                </button>
              </th>
              {states.map((health) => {
                const count = countOf(name, health);
                const pressed =
                  chosen.includes(health) && (environment === undefined || environment === name);
                return (
                  <td key={health}>
                    {count === 0 && !pressed ? (
                      <span class="zero">·</span>
                    ) : (
                      <button
                        type="button"
                        aria-pressed={pressed}
                        aria-label={t.filterHealth(
                          name,
                          healthWord(health, common),
                          formatCount(count),
                        )}
                        onClick={() => press(name, health)}
                      >
                        {compactCount(count)}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
