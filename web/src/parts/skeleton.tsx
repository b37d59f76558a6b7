import { useEffect, useState } from 'preact/hooks';
import { commonWords } from '#web/words/common-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** Grey lines where rows will be, after 300 ms; until then only their space, so that nothing shifts. */
export function Skeleton({ rows = 8 }: { readonly rows?: number }) {
  const t = useWords(commonWords);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class={late ? 'skeleton late' : 'skeleton'} aria-busy="true">
      <span class="unseen" role="status">
        {late ? t.loading : ''}
      </span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} class="skeleton-row">
          <span class={`skeleton-bar bar-${row % 5}`} />
        </div>
      ))}
    </div>
  );
}
