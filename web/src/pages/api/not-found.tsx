import { Empty } from '#web/parts/empty.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { lastName } from '#web/proto/names.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { BeforeLink, RemovalLink, RemovedIn } from './removal-facts.tsx';
import { RevisionNote } from './revision-note.tsx';
import { useRemoval } from './use-removal.ts';

/** What no contract holds: when it was removed and what it was, or where to look for it. */
export function NotFound({ fullName }: { readonly fullName: string }) {
  const t = useWords(protoWords);
  const removal = useRemoval(fullName);
  return (
    <>
      <PageHead title={lastName(fullName)}>
        <RevisionNote fullName={fullName} />
      </PageHead>
      <Empty
        title={removal ? t.wasRemoved(removal.fullName) : t.notFound(fullName)}
        action={
          <span class="row wrap">
            {removal ? (
              <>
                <BeforeLink removal={removal} />
                <RemovalLink removal={removal} class="button" />
              </>
            ) : null}
            <a class="button" href={`/apis?text=${encodeURIComponent(lastName(fullName))}`}>
              {t.searchFor(lastName(fullName))}
            </a>
          </span>
        }
      >
        {removal ? <RemovedIn removal={removal} /> : t.notFoundWhy}
      </Empty>
    </>
  );
}
