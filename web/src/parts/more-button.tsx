import type { Pages } from '#web/live/use-pages.ts';
import { commonWords } from '#web/words/common-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ErrorNote } from './error-note.tsx';

/** The rest of a list, page by page. */
export function MoreButton<Data, Node>({ pages }: { readonly pages: Pages<Data, Node> }) {
  const t = useWords(commonWords);
  const { nodes, total, more, loadingMore, moreError } = pages;
  if (!more && !loadingMore) return null;
  return (
    <div class="more">
      {moreError ? <ErrorNote error={moreError} asOf={pages.result.asOf} onRetry={more} /> : null}
      <button type="button" class="button" onClick={more} disabled={loadingMore}>
        {loadingMore
          ? t.loading
          : t.loadMore(nodes.length.toLocaleString(), total.toLocaleString())}
      </button>
    </div>
  );
}
