import { Age } from '#web/parts/age.tsx';
import { Revision } from '#web/parts/revision.tsx';
import { comparePath } from '#web/proto/compare-path.ts';
import { apiPath } from '#web/proto/names.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import type { Removal } from './use-removal.ts';

/** In which revision and when. */
export function RemovedIn({ removal: { by } }: { readonly removal: Removal }) {
  const t = useWords(protoWords);
  return (
    <>
      {t.removedSince} <Revision revision={by.revision} /> · <Age at={by.publishedAt} />
    </>
  );
}

/** The comparison that shows it go, as long as both revisions are kept. */
export function RemovalLink(props: { readonly removal: Removal; readonly class?: string }) {
  const { fullName, by } = props.removal;
  const t = useWords(protoWords);
  if (by.previous === null || !by.isKept || !by.isPreviousKept) return null;
  const { source, previous: from, revision: to } = by;
  return (
    <a class={props.class} href={comparePath({ source, from, to, symbol: fullName })}>
      {t.showRemoval}
    </a>
  );
}

/** The page as it was in the revision before. */
export function BeforeLink({ removal: { fullName, by } }: { readonly removal: Removal }) {
  const t = useWords(protoWords);
  if (by.previous === null || !by.isPreviousKept) return null;
  return (
    <a class="button" href={apiPath(fullName, undefined, by.previous)}>
      {t.showBefore}
    </a>
  );
}
