import { useRef } from 'preact/hooks';
import { OutlineNav } from '#web/api-reference/outline-nav.tsx';
import { RpcServiceBody } from '#web/api-reference/rpc-service-body.tsx';
import { useHoldAnchor } from '#web/api-reference/use-hold-anchor.ts';
import type { RpcServiceFactsFragment } from '#web/gql/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { CopyButton } from '#web/parts/copy-button.tsx';
import { KeyValue } from '#web/parts/key-value.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { Revision } from '#web/parts/revision.tsx';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** One RPC service: whose it is, who calls it, and its methods to read. */
export function RpcServiceView({ service }: { readonly service: RpcServiceFactsFragment }) {
  const t = useWords(protoWords);
  const { contract, owner, consumers } = service;
  const place = useRef<HTMLDivElement>(null);
  useHoldAnchor(place);
  return (
    <>
      <PageHead
        title={service.name}
        beside={
          <>
            <span class="quiet">{t.rpcService}</span>
            {service.deprecated ? <span class="option warned">{t.deprecated}</span> : null}
          </>
        }
      >
        <p class="full-name mono quiet">
          {service.fullName} <CopyButton text={service.fullName} what={t.fullName} />
        </p>
      </PageHead>
      <div class="api-reference">
        <div class="outline-column">
          <OutlineNav services={[service]} />
        </div>
        <div class="api-column" id={service.fullName} ref={place}>
          <div class="reference-facts">
            <KeyValue
              facts={[
                {
                  label: t.owner,
                  value: owner ? (
                    <>
                      <a href={`/services/${owner.serviceId}`}>{owner.serviceId}</a>{' '}
                      <span class="quiet">
                        ·{' '}
                        <a href={`/teams/${encodeURIComponent(owner.team.name)}`}>
                          {owner.team.name}
                        </a>
                      </span>
                    </>
                  ) : (
                    <>
                      {t.noOwner} <span class="quiet">{t.noOwnerWhy}</span>
                    </>
                  ),
                },
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
          </div>
          <RpcServiceBody service={service} level={2} />
        </div>
      </div>
    </>
  );
}
