import { useRef } from 'preact/hooks';
import { OutboxDocument } from '#web/gql/running/graphql.ts';
import { usePages } from '#web/live/use-pages.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { MoreButton } from '#web/parts/more-button.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { Section } from '#web/parts/section.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { outboxWords } from '#web/words/outbox-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { DigestPreview } from './digest-preview.tsx';
import { NoticeCard } from './notice-card.tsx';
import { OutboxFilters } from './outbox-filters.tsx';
import { useNoticeKeys } from './use-notice-keys.ts';
import '#web/styles/pages.css';
import './outbox.css';

/** What people were told, as they saw it, and what became of each notice. */
export function OutboxPage() {
  const t = useWords(outboxWords);
  const language = useApiLanguage();
  const query = useQueryState();
  const team = query.get('team');
  const recipient = query.get('to');
  const filter = {
    ...(team === undefined ? {} : { team }),
    ...(recipient === undefined ? {} : { recipient }),
  };
  const pages = usePages(
    OutboxDocument,
    { first: 30, filter, language },
    ({ notices }) => notices,
    {
      keep: true,
    },
  );
  const list = useRef<HTMLUListElement>(null);
  useNoticeKeys(list);
  const filtered = team !== undefined || recipient !== undefined;
  return (
    <>
      <PageHead title={t.title} count={pages.result.data ? pages.total : undefined} />
      <Loaded result={pages.result}>
        {({ teams }) => (
          <div class="stack">
            <p class="quiet">{t.why}</p>
            <OutboxFilters
              teams={teams.nodes.map(({ name }) => name)}
              recipients={pages.nodes.flatMap(({ recipient: told }) => told?.to ?? [])}
            />
            {team === undefined ? null : <DigestPreview team={team} />}
            {pages.total > 0 ? (
              <Section title={t.notices} count={pages.total}>
                <ul ref={list} class="notices">
                  {pages.nodes.map((notice) => (
                    <NoticeCard key={notice.id} notice={notice} />
                  ))}
                </ul>
              </Section>
            ) : (
              <Empty
                title={filtered ? t.noMatch : t.none}
                action={
                  filtered ? (
                    <a class="button" href="/outbox">
                      {t.clear}
                    </a>
                  ) : undefined
                }
              >
                {filtered ? undefined : t.noneWhy}
              </Empty>
            )}
            <MoreButton pages={pages} />
          </div>
        )}
      </Loaded>
    </>
  );
}
