import { useQueryState } from '#web/routing/query-state.ts';
import { runtimeWords } from '#web/words/runtime-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { type ComparedWorkload, compareWorkloads } from './compare-workloads.ts';
import { ComparedCell } from './compared-cell.tsx';
import { type EnvironmentFacts, placeOf } from './service-facts.ts';

/** Two environments side by side; what differs comes first and is named. */
export function EnvironmentCompare({
  environments,
}: {
  readonly environments: readonly EnvironmentFacts[];
}) {
  const t = useWords(runtimeWords);
  const query = useQueryState();
  const chosen = (key: 'left' | 'right', fallback: number) =>
    environments.find((facts) => placeOf(facts) === query.get(key)) ?? environments[fallback];
  const left = chosen('left', 0);
  const right = chosen('right', 1);
  if (!left || !right) return <p class="quiet">{t.onlyOne}</p>;
  const pairs = compareWorkloads(side(left), side(right));
  const different = pairs.filter(({ differs }) => differs.size > 0).length;
  const picker = (key: 'left' | 'right', current: EnvironmentFacts) => (
    <select
      class="picker"
      aria-label={t[key]}
      value={placeOf(current)}
      onChange={({ currentTarget }) => query.set({ [key]: currentTarget.value })}
    >
      {environments.map((facts) => (
        <option key={placeOf(facts)} value={placeOf(facts)}>
          {placeOf(facts)}
        </option>
      ))}
    </select>
  );
  return (
    <section class="stack-small">
      <p class="quiet" role="status">
        {t.differences(different)}
      </p>
      <div class="panel">
        <table class="table compare-table">
          <caption class="unseen">
            {t.compareCaption(left.environment.name, right.environment.name)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t.workload}</th>
              <th scope="col">{picker('left', left)}</th>
              <th scope="col">{picker('right', right)}</th>
              <th scope="col" class="col-difference hide-phone">
                {t.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ key, left: a, right: b, differs }) => (
              <tr key={key} class={differs.size > 0 ? 'differs' : undefined}>
                <th scope="row">
                  <span class="workload-name">{(a ?? b)?.name}</span>{' '}
                  <span class="quiet small">{(a ?? b)?.kind}</span>
                </th>
                <td>
                  <ComparedCell workload={a} other={b} differs={differs} />
                </td>
                <td>
                  <ComparedCell workload={b} other={a} differs={differs} />
                </td>
                <td class="col-difference hide-phone">
                  {differs.size === 0 ? (
                    <span class="quiet">{t.same}</span>
                  ) : (
                    [...differs].map((what) => t[WORDS[what]]).join(', ')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const WORDS = {
  presence: 'presence',
  version: 'version',
  replicas: 'replicas',
  autoscaler: 'hpa',
} as const;

function side(facts: EnvironmentFacts) {
  return {
    environment: facts.environment.name,
    workloads: facts.workloads satisfies readonly ComparedWorkload[],
  };
}
