import { HomeDocument } from '#web/gql/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Empty } from '#web/parts/empty.tsx';
import { lazy } from '#web/parts/lazy.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { specsCommand } from '#web/parts/publish-command.ts';
import { homeWords } from '#web/words/home-words.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { ChangedLately } from './changed-lately.tsx';
import { HealthMatrix } from './health-matrix.tsx';
import { HomeSkeleton } from './home-skeleton.tsx';
import { Numbers } from './numbers.tsx';
import { ProblemList } from './problem-list.tsx';
import { SourceList } from './source-list.tsx';
import { WrongNow } from './wrong-now.tsx';
import './home.css';

const HomeWeek = lazy(async () => (await import('#web/week/home-week.tsx')).HomeWeek);

/** The organisation at a glance: what is wrong first, then what changed and how fresh all this is. */
export function HomePage() {
  const t = useWords(homeWords);
  const spoken = useLanguage() === 'ja' ? 'JA' : 'EN';
  const result = useLiveQuery(HomeDocument, { spoken }, { keep: true });
  return (
    <Loaded result={result} skeleton={<HomeSkeleton />}>
      {({ organisation, trouble, problems, changes, sources }) => (
        <>
          <PageHead title={organisation.name} beside={<Numbers organisation={organisation} />} />
          {organisation.serviceCount === 0 && sources.length === 0 ? (
            <div class="panel">
              <Empty title={t.emptyTitle} command={specsCommand(location.origin)}>
                {t.emptyHint}
              </Empty>
            </div>
          ) : (
            <div class="home">
              <div class="stack home-main">
                <HealthMatrix environments={organisation.environments} />
                <WrongNow
                  services={trouble.nodes}
                  total={trouble.totalCount}
                  environments={organisation.environments.map(({ name }) => name)}
                />
                <ProblemList problems={problems.nodes} total={problems.totalCount} />
              </div>
              <div class="stack home-side">
                <ChangedLately changes={changes.nodes} />
                <HomeWeek />
                <SourceList sources={sources} />
              </div>
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}
