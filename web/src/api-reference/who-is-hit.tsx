import { WhoIsHitDocument } from '#web/gql/api/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Loaded } from '#web/parts/loaded.tsx';
import { Skeleton } from '#web/parts/skeleton.tsx';
import { impactWords } from '#web/words/impact-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { HitServices } from './hit-services.tsx';
import { LazyDisclosure } from './lazy-disclosure.tsx';

/** The services that a change of this type or RPC service reaches, asked for when somebody wants to know. */
export function WhoIsHit({ fullName }: { readonly fullName: string }) {
  const t = useWords(impactWords);
  return (
    <div class="small">
      <LazyDisclosure summary={t.whoIsHit} open={false}>
        <Hit fullName={fullName} />
      </LazyDisclosure>
    </div>
  );
}

function Hit({ fullName }: { readonly fullName: string }) {
  const t = useWords(impactWords);
  const result = useLiveQuery(WhoIsHitDocument, { of: [fullName] });
  return (
    <Loaded result={result} skeleton={<Skeleton rows={2} />}>
      {({ impact: { services, teams } }) =>
        services.totalCount === 0 ? (
          <p class="quiet small">{t.hitsNobody}</p>
        ) : (
          <div class="stack-small">
            <p class="quiet small">{t.hits(services.totalCount, teams.length)}</p>
            <HitServices services={services.nodes} />
            {services.totalCount > services.nodes.length ? (
              <p class="quiet small">{t.moreHit(services.totalCount - services.nodes.length)}</p>
            ) : null}
          </div>
        )
      }
    </Loaded>
  );
}
