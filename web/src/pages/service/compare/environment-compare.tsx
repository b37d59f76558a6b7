import {
  type ComparedWorkloadFragment,
  ServiceComparisonDocument,
} from '#web/gql/running/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { DriftMark } from '#web/pages/environments/drift-mark.tsx';
import { type EnvironmentFacts, placeOf } from '#web/pages/service/service-facts.ts';
import { Freshness } from '#web/parts/freshness.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { type QueryState, useQueryState } from '#web/routing/query-state.ts';
import { runtimeWords } from '#web/words/runtime-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ComparedCell } from './compared-cell.tsx';
import { DifferenceCell } from './difference-cell.tsx';

interface Props {
  readonly serviceId: string;
  readonly environments: readonly EnvironmentFacts[];
}

/** Two places of a service side by side: where changes come first at the left; what differs comes first and is named. */
export function EnvironmentCompare({ serviceId, environments }: Props) {
  const t = useWords(runtimeWords);
  const query = useQueryState();
  const chosen = (key: 'left' | 'right', fallback: number) =>
    environments.find((facts) => placeOf(facts) === query.get(key)) ?? environments[fallback];
  const left = chosen('left', 1);
  const right = chosen('right', 0);
  if (!left || !right) return <p class="quiet">{t.onlyOne}</p>;
  return <Comparison {...{ serviceId, environments, left, right, query }} />;
}

interface ComparisonProps extends Props {
  readonly left: EnvironmentFacts;
  readonly right: EnvironmentFacts;
  readonly query: QueryState;
}

function Comparison({ serviceId, environments, left, right, query }: ComparisonProps) {
  const t = useWords(runtimeWords);
  const result = useLiveQuery(
    ServiceComparisonDocument,
    {
      serviceId,
      base: left.environment.name,
      baseCluster: left.cluster.name,
      target: right.environment.name,
      targetCluster: right.cluster.name,
    },
    { keep: true },
  );
  const picker = (key: 'left' | 'right', current: EnvironmentFacts) => (
    <span class="compare-place">
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
      <span class="quiet small">
        <Freshness asOf={current.asOf} stale={current.stale} cluster={current.cluster.name} />
      </span>
    </span>
  );
  return (
    <Loaded result={result}>
      {({ service }) => {
        const rows = differentFirst(service?.environmentDifferences ?? []);
        return (
          <section class="stack-small">
            <p class="quiet" role="status">
              {t.differences(rows.filter(isDifferent).length)}
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
                  {rows.map((row) => (
                    <Row
                      key={row.key}
                      row={row}
                      base={left.environment.name}
                      target={right.environment.name}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        );
      }}
    </Loaded>
  );
}

function Row(props: {
  readonly row: ComparedWorkloadFragment;
  readonly base: string;
  readonly target: string;
}) {
  const { row, base, target } = props;
  return (
    <tr>
      <th scope="row">
        <span class="workload-name">{row.name}</span> <span class="quiet small">{row.kind}</span>
        <span class="compare-brief small">
          <DriftMark drift={row.drift} base={base} target={target} />
        </span>
      </th>
      <td>
        <ComparedCell row={row} side="base" />
      </td>
      <td>
        <ComparedCell row={row} side="target" />
      </td>
      <td class="col-difference hide-phone">
        <DifferenceCell row={row} base={base} target={target} />
      </td>
    </tr>
  );
}

const isDifferent = ({ drift, settings, contract }: ComparedWorkloadFragment): boolean =>
  drift !== 'SAME' || settings.length > 0 || (contract !== null && contract.drift !== 'SAME');

const differentFirst = (rows: readonly ComparedWorkloadFragment[]) =>
  rows.toSorted((a, b) => Number(isDifferent(b)) - Number(isDifferent(a)));
