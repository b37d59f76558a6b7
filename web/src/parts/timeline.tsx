import type { ChangeLineFragment } from '#web/gql/graphql.ts';
import { isoDay } from '#web/words/times.ts';
import { ChangeRow } from './change-row.tsx';
import { foldChanges } from './fold-changes.ts';
import { FoldedRow } from './folded-row.tsx';

interface Props {
  readonly changes: readonly ChangeLineFragment[];
  /** Days as heads and times of day; without, how long ago. */
  readonly byDay?: boolean;
  /** The service is not a link on its own page. */
  readonly ownPage?: boolean;
  /** At most so many lines. */
  readonly limit?: number;
}

/** What changed, newest first, each as one sentence; many of a kind at once are folded into one. */
export function Timeline({ changes, byDay = false, ownPage = false, limit }: Props) {
  if (!byDay) return <Rows changes={changes} ownPage={ownPage} timed={false} limit={limit} />;
  const days = Map.groupBy(changes, ({ at }) => isoDay(at));
  return (
    <>
      {[...days].map(([day, list]) => (
        <section key={day} class="timeline-day">
          <h3 class="number">{day}</h3>
          <Rows changes={list} ownPage={ownPage} timed limit={undefined} />
        </section>
      ))}
    </>
  );
}

function Rows(props: {
  readonly changes: readonly ChangeLineFragment[];
  readonly ownPage: boolean;
  readonly timed: boolean;
  readonly limit: number | undefined;
}) {
  const { changes, ownPage, timed, limit } = props;
  return (
    <ol class="timeline">
      {foldChanges(changes)
        .slice(0, limit)
        .map((folded) =>
          folded.kind === 'one' ? (
            <ChangeRow
              key={folded.change.id}
              change={folded.change}
              ownPage={ownPage}
              timed={timed}
            />
          ) : (
            <FoldedRow
              key={folded.changes[0]?.id}
              changes={folded.changes}
              ownPage={ownPage}
              timed={timed}
            />
          ),
        )}
    </ol>
  );
}
