import { Empty } from '#web/parts/empty.tsx';
import { frameWords } from '#web/words/frame-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** The code of a page or a tab did not arrive: offline, or the server has a newer page. */
export function CodeFailed() {
  const t = useWords(frameWords);
  return (
    <Empty
      title={t.pageFailed}
      action={
        <button type="button" class="button" onClick={() => location.reload()}>
          {t.reload}
        </button>
      }
    />
  );
}
