import type { CampaignPageQuery } from '#web/gql/campaigns/graphql.ts';

interface Props {
  readonly points: NonNullable<CampaignPageQuery['campaign']>['burnUp'];
  readonly today: string;
  readonly x: (day: string) => number;
  readonly y: (count: number) => number;
  /** An id of its own for the pattern. */
  readonly hatch: string;
}

/** How much more may be done, day by day: what cannot be told, hatched above what is done. */
export function UnclearBand({ points, today, x, y, hatch }: Props) {
  return (
    <>
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
        <path class="chart-hatch" d="M-1 7L7-1M-1 1L1-1M5 7L7 5" />
      </pattern>
      {points.map(({ day, progress: { done, cannotTell } }, index) => {
        const left = x(day);
        const right = x(points[index + 1]?.day ?? today);
        return cannotTell === 0 || right <= left ? null : (
          <rect
            key={day}
            x={left}
            y={y(done + cannotTell)}
            width={right - left}
            height={y(done) - y(done + cannotTell)}
            fill={`url(#${hatch})`}
          />
        );
      })}
    </>
  );
}
