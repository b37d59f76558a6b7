import type { RpcServiceFactsFragment } from '#web/gql/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { KeyValue } from '#web/parts/key-value.tsx';
import { Revision } from '#web/parts/revision.tsx';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** Whose it is, who calls it, where it is written and since when. */
export function RpcServiceFacts({ service }: { readonly service: RpcServiceFactsFragment }) {
  const t = useWords(protoWords);
  const { contract, owner, consumers } = service;
  return (
    <aside class="reference-facts" aria-label={t.facts}>
      <KeyValue
        facts={[
          { label: t.owner, value: owner ? <Owner owner={owner} /> : <NoOwner /> },
          consumers.length === 0
            ? undefined
            : {
                label: t.usedBy,
                value: (
                  <ul class="inline-list">
                    {consumers.map(({ serviceId }) => (
                      <li key={serviceId}>
                        <a href={`/services/${serviceId}`}>{serviceId}</a>
                      </li>
                    ))}
                  </ul>
                ),
              },
          {
            label: t.file,
            value: (
              <code>
                {service.file}
                {service.line === null ? '' : `:${service.line}`}
              </code>
            ),
          },
          {
            label: t.contract,
            value: (
              <span class="row wrap">
                <a href="/sources">{contract.source}</a>
                <Revision revision={contract.revision} />
                <Age at={contract.publishedAt} />
              </span>
            ),
          },
        ]}
      />
    </aside>
  );
}

function Owner({ owner }: { readonly owner: NonNullable<RpcServiceFactsFragment['owner']> }) {
  return (
    <>
      <a href={`/services/${owner.serviceId}`}>{owner.serviceId}</a>{' '}
      <span class="quiet">
        · <a href={`/teams/${encodeURIComponent(owner.team.name)}`}>{owner.team.name}</a>
      </span>
    </>
  );
}

function NoOwner() {
  const t = useWords(protoWords);
  return (
    <>
      {t.noOwner} <span class="quiet">{t.noOwnerWhy}</span>
    </>
  );
}
