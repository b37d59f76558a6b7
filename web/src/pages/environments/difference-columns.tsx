import type {
  DifferenceSideFragment,
  EnvironmentDifferenceRowFragment,
} from '#web/gql/running/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import type { Column } from '#web/parts/column.ts';
import { Icon } from '#web/parts/icon.tsx';
import { imageVersion, shortImage } from '#web/parts/image-reference.ts';
import type { apartWords } from '#web/words/apart-words.ts';
import type { Spoken } from '#web/words/define-words.ts';
import type { environmentWords } from '#web/words/environment-words.ts';
import { DriftMark } from './drift-mark.tsx';
import { OtherDifferences } from './other-differences.tsx';
import { protosApart } from './protos-apart.tsx';
import { toldSettings } from './told-settings.ts';

type Row = EnvironmentDifferenceRowFragment;
type Words = Spoken<typeof environmentWords>;

interface Context {
  readonly t: Words;
  readonly apart: Spoken<typeof apartWords>;
  /** Absent where each service has its own. */
  readonly base: string | null;
  readonly target: string;
}

export function differenceColumns({ t, apart, base, target }: Context): readonly Column<Row>[] {
  return [
    {
      key: 'drift',
      head: t.drift,
      width: '128px',
      hide: 'phone',
      cell: ({ drift, base: own }) => (
        <DriftMark
          drift={drift}
          base={own?.environment.name ?? base ?? t.ownBase}
          target={target}
        />
      ),
    },
    {
      key: 'service',
      head: t.service,
      primary: true,
      cell: (row) => (
        <>
          <span class="service-name">{row.service.serviceId}</span>
          <span class="quiet small difference-under">
            {row.name === row.service.serviceId ? null : <span>{row.name}</span>}
            <span class="difference-team">{row.service.team.name}</span>
          </span>
          <span class="difference-brief quiet">
            <DriftMark
              drift={row.drift}
              base={row.base?.environment.name ?? base ?? t.ownBase}
              target={target}
            />
            <span>
              <Side side={row.base} image={imageOf(row, 'base')} t={t} named={base === null} />
              {' → '}
              <Side side={row.target} image={imageOf(row, 'target')} t={t} named={false} />
            </span>
            {row.since === null || row.drift === 'SAME' ? null : (
              <span>
                {row.sinceAtLatest ? `${t.atLeast} ` : null}
                <Age at={row.since} />
              </span>
            )}
            {toldSettings(row, t).map((told) => (
              <span key={told}>{told}</span>
            ))}
            {row.contract ? <span>{protosApart(row.contract, apart)}</span> : null}
          </span>
        </>
      ),
    },
    sideColumn('base', base ?? t.before, t, base === null),
    sideColumn('target', target, t, false),
    {
      key: 'since',
      head: t.since,
      width: '112px',
      hide: 'phone',
      cell: ({ since, sinceAtLatest, rollouts, drift }) =>
        since === null || drift === 'SAME' ? null : (
          <span class="difference-since">
            <span>
              {sinceAtLatest ? <span class="quiet small">{t.atLeast} </span> : null}
              <Age at={since} />
            </span>
            {rollouts === null ? null : <span class="quiet small">{apart.rollouts(rollouts)}</span>}
          </span>
        ),
    },
    {
      key: 'settings',
      head: t.settings,
      width: '250px',
      hide: 'phone',
      cell: (row) => <OtherDifferences row={row} />,
    },
  ];
}

const sideColumn = (
  side: 'base' | 'target',
  name: string,
  t: Words,
  named: boolean,
): Column<Row> => ({
  key: side,
  head: name,
  width: '112px',
  hide: 'phone',
  cell: (row) => <Side side={row[side]} image={imageOf(row, side)} t={t} named={named} />,
});

/** Of several containers the one that differs. */
function imageOf(row: Row, side: 'base' | 'target'): string | undefined {
  const told = row.containers.find(({ drift }) => drift !== 'SAME') ?? row.containers[0];
  if (told !== undefined) return side === 'base' ? told.baseImage : told.targetImage;
  return row[side]?.workload.images[0];
}

function Side(props: {
  readonly side: DifferenceSideFragment | null;
  readonly image: string | undefined;
  readonly t: Words;
  /** With the name of the environment. */
  readonly named: boolean;
}) {
  const { side, image, t, named } = props;
  if (side === null || image === undefined) return <span class="quiet">{t.absent}</span>;
  return (
    <span class={side.stale ? 'difference-side stale' : 'difference-side'}>
      {named ? <span class="quiet small difference-place">{side.environment.name}</span> : null}
      <code class="cut" data-tip={`${image}\n${side.cluster.name} / ${side.namespace}`}>
        {imageVersion(image) ?? shortImage(image)}
      </code>
      {side.stale ? (
        <span class="difference-silent" data-tip={t.silentSince(side.cluster.name)}>
          <Icon name="warning" size={12} />
          <span class="unseen">{t.silentSince(side.cluster.name)}</span>
        </span>
      ) : null}
    </span>
  );
}
