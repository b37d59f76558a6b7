import { FileLine } from '#web/api-reference/file-line.tsx';
import type { RpcServiceFactsFragment } from '#web/gql/api/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { CommandLine } from '#web/parts/command-line.tsx';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { KeyValue } from '#web/parts/key-value.tsx';
import { lazy } from '#web/parts/lazy.tsx';
import { Revision } from '#web/parts/revision.tsx';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';

const WhoIsHit = lazy(async () => (await import('#web/api-reference/who-is-hit.tsx')).WhoIsHit);
const RpcServiceHistory = lazy(async () => (await import('./api-history.tsx')).RpcServiceHistory);

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
              <FileLine
                file={service.file}
                line={service.line}
                symbol={service.fullName}
                source={contract.source}
              />
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
      <Descriptors name={service.name} exportUrl={service.exportUrl} />
      <WhoIsHit fullName={service.fullName} />
      <RpcServiceHistory fullName={service.fullName} />
    </aside>
  );
}

/** For grpcurl and buf where a server does not tell its API itself. */
function Descriptors(props: { readonly name: string; readonly exportUrl: string }) {
  const t = useWords(protoWords);
  const file = `${props.name}.binpb`;
  return (
    <Disclosure summary={t.withoutReflection} class="small">
      <div class="stack-small">
        <p class="quiet">{t.protosetHint(file)}</p>
        <CommandLine
          command={`curl -so ${file} '${location.origin}${props.exportUrl}'`}
          what={t.withoutReflection}
        />
      </div>
    </Disclosure>
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
