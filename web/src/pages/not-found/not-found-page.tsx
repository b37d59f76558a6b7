import { Empty } from '#web/parts/empty.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { usePath } from '#web/routing/location.ts';
import { notFoundWords } from '#web/words/not-found-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** An address that no page answers. */
export function NotFoundPage() {
  const t = useWords(notFoundWords);
  const path = usePath();
  return (
    <>
      <PageHead title={t.title} />
      <Empty title={t.nothing(path)} action={<a href="/">{t.home}</a>}>
        {t.hint}
      </Empty>
    </>
  );
}
