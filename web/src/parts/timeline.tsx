import type { ChangeLineFragment } from '#web/gql/graphql.ts';
import { ChangeRow } from './change-row.tsx';
import { foldChanges } from './fold-changes.ts';
import { FoldedRow } from './folded-row.tsx';
import { joinRollouts } from './join-rollouts.ts';
import { newestFirst } from './newest-first.ts';

interface Props {
  readonly changes: readonly ChangeLineFragment[];
  /** The service is not a link on its own page. */
  readonly ownPage?: boolean;
  /** At most so many lines. */
  readonly limit?: number;
}

/** What changed, newest first, each as one sentence; many of a kind at once are folded into one. */
export function Timeline({ changes, ownPage = false, limit }: Props) {
  const { rows, ends } = joinRollouts(newestFirst(changes));
  return (
    <ol class="timeline">
      {foldChanges(rows)
        .slice(0, limit)
        .map((folded) =>
          folded.kind === 'one' ? (
            <ChangeRow
              key={folded.change.id}
              change={folded.change}
              ownPage={ownPage}
              end={ends.get(folded.change.id)}
            />
          ) : (
            <FoldedRow key={folded.changes[0]?.id} changes={folded.changes} ownPage={ownPage} />
          ),
        )}
    </ol>
  );
}
