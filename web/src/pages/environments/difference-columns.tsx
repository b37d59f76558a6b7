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
  /** Services of which an environment is in several clusters: there each side says in which. */
  readonly spread: ReadonlySet<string>;
}

export function differenceColumns(context: Context): readonly Column<Row>[] {
  const { t, apart, base, target } = context;
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
          <span class="difference-beneath quiet small">{toldApart(row, context).join(' · ')}</span>
          <span class="difference-brief quiet">
            <DriftMark
              drift={row.drift}
              base={row.base?.environment.name ?? base ?? t.ownBase}
              target={target}
            />
            <span>
              <Side row={row} which="base" context={context} />
              {' → '}
              <Side row={row} which="target" context={context} />
            </span>
            {row.since === null || row.drift === 'SAME' ? null : (
              <span>
                {row.sinceAtLatest ? `${t.atLeast} ` : null}
                <Age at={row.since} />
              </span>
            )}
            {toldApart(row, context).map((told) => (
              <span key={told}>{told}</span>
            ))}
          </span>
        </>
      ),
    },
    sideColumn('base', base ?? t.before, context),
    sideColumn('target', target, context),
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

const sideColumn = (which: 'base' | 'target', head: string, context: Context): Column<Row> => ({
  key: which,
  head,
  width: '112px',
  hide: 'phone',
  cell: (row) => <Side row={row} which={which} context={context} />,
});

/** Where there is no room for a column of its own. */
const toldApart = (row: Row, { t, apart }: Context): readonly string[] => [
  ...toldSettings(row, t),
  ...[row.contract && protosApart(row.contract, apart)].filter((said) => said != null),
];

/** Of several containers the one that differs. */
function imageOf(row: Row, side: 'base' | 'target'): string | undefined {
  const told = row.containers.find(({ drift }) => drift !== 'SAME') ?? row.containers[0];
  if (told !== undefined) return side === 'base' ? told.baseImage : told.targetImage;
  return row[side]?.workload.images[0];
}

interface SideProps {
  readonly row: Row;
  readonly which: 'base' | 'target';
  readonly context: Context;
}

function Side({ row, which, context }: SideProps) {
  const { t, base, spread } = context;
  const side: DifferenceSideFragment | null = row[which];
  const image = imageOf(row, which);
  if (side === null || image === undefined) return <span class="quiet">{t.absent}</span>;
  const place = [
    which === 'base' && base === null ? side.environment.name : '',
    spread.has(row.service.serviceId) ? side.cluster.name : '',
  ].filter(Boolean);
  return (
    <span class={side.stale ? 'difference-side stale' : 'difference-side'}>
      {place.length > 0 ? (
        <span class="quiet small difference-place">{place.join(' · ')}</span>
      ) : null}
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
