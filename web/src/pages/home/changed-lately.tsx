import type { ChangeLineFragment } from '#web/gql/graphql.ts';
import { useCalmList } from '#web/live/use-calm-list.ts';
import { Empty } from '#web/parts/empty.tsx';
import { NewRows } from '#web/parts/new-rows.tsx';
import { Section } from '#web/parts/section.tsx';
import { Timeline } from '#web/parts/timeline.tsx';
import { homeWords } from '#web/words/home-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** The newest differences of the whole organisation. */
export function ChangedLately({ changes }: { readonly changes: readonly ChangeLineFragment[] }) {
  const t = useWords(homeWords);
  const calm = useCalmList(changes, ({ id }) => id, 'changes');
  return (
    <Section title={t.changedLately}>
      {changes.length === 0 ? (
        <Empty title={t.noChanges} />
      ) : (
        <div {...calm.hold}>
          <NewRows waiting={calm.waiting} onShow={calm.show} />
          <Timeline changes={calm.rows} limit={14} />
        </div>
      )}
    </Section>
  );
}
