import { DeadLettersDocument } from '#web/gql/graphql.ts';
import { usePages } from '#web/live/use-pages.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { MoreButton } from '#web/parts/more-button.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { Section } from '#web/parts/section.tsx';
import { deadLettersWords } from '#web/words/dead-letters-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { DeadLetterRow } from './dead-letter-row.tsx';
import { Decisions } from './decisions.tsx';
import { Traffic } from './traffic.tsx';
import '#web/styles/pages.css';
import './dead-letters.css';

/** What could not be delivered: looked at, sent again or discarded with a reason. */
export function DeadLettersPage() {
  const t = useWords(deadLettersWords);
  const pages = usePages(DeadLettersDocument, { first: 100 }, ({ deadLetters }) => deadLetters, {
    keep: true,
  });
  const { result, total, nodes } = pages;
  return (
    <>
      <PageHead title={t.title} count={result.data ? total : undefined} />
      <Loaded result={result}>
        {({ letterDecisions, eventTraffic }) => (
          <div class="stack">
            {nodes.length === 0 ? (
              <Empty title={t.none}>{t.why}</Empty>
            ) : (
              <div>
                <p class="quiet">{t.why}</p>
                <ul class="panel dead-letters">
                  {nodes.map((letter) => (
                    <DeadLetterRow key={letter.id} letter={letter} onDecided={result.retry} />
                  ))}
                </ul>
                <MoreButton pages={pages} />
              </div>
            )}
            <Section title={t.traffic}>
              <Traffic traffic={eventTraffic} />
            </Section>
            {letterDecisions.length === 0 ? null : (
              <Section title={t.decisions}>
                <Decisions decisions={letterDecisions} />
              </Section>
            )}
          </div>
        )}
      </Loaded>
    </>
  );
}
