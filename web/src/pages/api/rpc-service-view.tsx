import { useEffect, useRef } from 'preact/hooks';
import { OutlineNav } from '#web/api-reference/outline-nav.tsx';
import { RpcServiceBody } from '#web/api-reference/rpc-service-body.tsx';
import { useAnchor } from '#web/api-reference/use-anchor.ts';
import { useHoldAnchor } from '#web/api-reference/use-hold-anchor.ts';
import { useApiPath } from '#web/api-reference/use-revision.ts';
import type { RpcServiceFactsFragment } from '#web/gql/api/graphql.ts';
import { CopyButton } from '#web/parts/copy-button.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { resolveAnchor } from '#web/proto/resolve-anchor.ts';
import { navigate } from '#web/routing/location.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { RevisionNote } from './revision-note.tsx';
import { RpcServiceFacts } from './rpc-service-facts.tsx';

/** One RPC service: whose it is, who calls it, and its methods to read. */
export function RpcServiceView({ service }: { readonly service: RpcServiceFactsFragment }) {
  const t = useWords(protoWords);
  const place = useRef<HTMLDivElement>(null);
  useHoldAnchor(place);
  useShortAnchor(service);
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
        <RevisionNote fullName={service.fullName} />
      </PageHead>
      <div class="api-reference">
        <div class="outline-column">
          <OutlineNav services={[service]} />
        </div>
        <div class="api-column" id={service.fullName} ref={place}>
          <RpcServiceBody
            service={service}
            level={2}
            aside={<RpcServiceFacts service={service} />}
          />
        </div>
      </div>
    </>
  );
}

/** `#Charge` and `#ChargeRequest.amount`, as people write them, lead to the place they mean. */
function useShortAnchor(service: RpcServiceFactsFragment): void {
  const anchor = useAnchor();
  const apiPath = useApiPath();
  useEffect(() => {
    const id = anchor === '' ? undefined : resolveAnchor(anchor, service.methods);
    if (id !== undefined) navigate(apiPath(service.fullName, id), { replace: true });
  }, [anchor, service.fullName]);
}
