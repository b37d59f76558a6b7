import { Empty } from '#web/parts/empty.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { serviceWords } from '#web/words/service-words.ts';
import { useWords } from '#web/words/use-words.ts';

export function NoService({ serviceId }: { readonly serviceId: string }) {
  const t = useWords(serviceWords);
  return (
    <>
      <PageHead title={serviceId} />
      <Empty
        title={t.notFound(serviceId)}
        action={
          <p class="row wrap">
            <a class="button" href={`/services?text=${encodeURIComponent(serviceId)}`}>
              {t.searchFor(serviceId)}
            </a>
            <a href="/sources#removed">{t.removedServices}</a>
          </p>
        }
      >
        {t.notFoundWhy}
      </Empty>
    </>
  );
}
