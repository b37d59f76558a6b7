import type { MatrixRowFragment } from '#web/gql/running/graphql.ts';
import type { HeardAge } from '#web/live/heard.ts';
import { HealthShape } from '#web/parts/health-mark.tsx';
import { commonWords } from '#web/words/common-words.ts';
import { healthWord } from '#web/words/health-words.ts';
import { matrixWords } from '#web/words/matrix-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { ago } from '#web/words/times.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { cellOf, type MatrixCell } from './matrix-cell.ts';

type AgeOf = (cluster: string, told: HeardAge) => HeardAge;

interface Props {
  readonly service: MatrixRowFragment;
  /** Its number among all, from 0. */
  readonly row: number;
  readonly environments: readonly string[];
  /** Which of its cells Tab leads to; undefined: that of another service. */
  readonly current: number | undefined;
  readonly now: number;
  /** How old what was told of a cluster is by now. */
  readonly ageOf: AgeOf;
  readonly wide: boolean;
}

/** Letters at the end of a name that always show, in narrow tiles and in wide ones: many names begin alike. */
const TAIL = { narrow: 5, wide: 12 };

/** One service: its name, and a mark for each environment. */
export function MatrixTile({ service, row, environments, current, now, ageOf, wide }: Props) {
  const t = useWords(matrixWords);
  const { serviceId, team } = service;
  const tail = wide ? TAIL.wide : TAIL.narrow;
  const href = `/services/${serviceId}/runtime`;
  const cell = (column: number) => ({
    'data-service': row,
    'data-cell': column,
    tabIndex: current === column ? 0 : -1,
  });
  return (
    <tr aria-rowindex={row + 1} class="matrix-tile">
      <th scope="row" class="tile-name">
        <a href={href} data-tip={`${serviceId}\n${team.name}`} {...cell(0)}>
          <span class="cut">{serviceId.slice(0, -tail)}</span>
          <span class="tile-tail">{serviceId.slice(-tail)}</span>
        </a>
      </th>
      {environments.map((environment, index) => {
        const found = cellOf(service, environment);
        if (found === undefined) {
          return (
            <td key={environment} class="tile-mark">
              <span
                class="tile-absent"
                role="img"
                aria-label={`${environment}: ${t.absent}`}
                data-tip={`${environment}: ${t.absent}`}
                {...cell(index + 1)}
              >
                ·
              </span>
            </td>
          );
        }
        return (
          <td key={environment} class="tile-mark">
            <Mark
              cell={found}
              environment={environment}
              href={`${href}#${environment}`}
              now={now}
              ageOf={ageOf}
              focus={cell(index + 1)}
            />
          </td>
        );
      })}
    </tr>
  );
}

function Mark(props: {
  readonly cell: MatrixCell;
  readonly environment: string;
  readonly href: string;
  readonly now: number;
  readonly ageOf: AgeOf;
  readonly focus: Readonly<Record<string, number>>;
}) {
  const { cell, environment, href, now, ageOf, focus } = props;
  const t = useWords(matrixWords);
  const common = useWords(commonWords);
  const language = useLanguage();
  const { health, place, silent, muted } = cell;
  const since = place.since ? t.since(ago(place.since, now, language)) : undefined;
  const told = [
    `${environment}: ${healthWord(health, common)}`,
    place.reason,
    since,
    muted === 0 ? undefined : t.muted(formatCount(muted)),
    `${place.cluster.name}, ${common.asOf(ago(ageOf(place.cluster.name, place).asOf, now, language))}`,
  ]
    .filter(Boolean)
    .join('\n');
  return (
    <a
      href={href}
      class={`mark-link tint-${health.toLowerCase()}${silent ? ' hatched' : ''}${muted > 0 ? ' with-muted' : ''}`}
      aria-label={told.replaceAll('\n', ' · ')}
      data-tip={told}
      {...focus}
    >
      <HealthShape health={health} pixels={10} />
    </a>
  );
}
