import { DigestPreviewDocument } from '#web/gql/running/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Loaded } from '#web/parts/loaded.tsx';
import { Section } from '#web/parts/section.tsx';
import { outboxWords } from '#web/words/outbox-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { NoticeMessage } from './notice-message.tsx';

/** What a team would be told now, whenever its digest is due. */
export function DigestPreview({ team }: { readonly team: string }) {
  const t = useWords(outboxWords);
  const result = useLiveQuery(DigestPreviewDocument, { team });
  return (
    <Section title={t.preview}>
      <Loaded result={result}>
        {({ digestPreview }) => (
          <div class="notice">
            {digestPreview === null ? (
              <p class="quiet">{t.nothingNow}</p>
            ) : (
              <NoticeMessage text={digestPreview} />
            )}
          </div>
        )}
      </Loaded>
    </Section>
  );
}
