import { useRef } from 'preact/hooks';
import { RpcServiceDetailDocument } from '#web/gql/api/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { CopyButton } from '#web/parts/copy-button.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { apiPath } from '#web/proto/names.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import type { OutlineService } from './outline.ts';
import { RpcServiceBody } from './rpc-service-body.tsx';
import { useAnchor } from './use-anchor.ts';
import { useNear } from './use-near.ts';

/** One RPC service among others: asked for when it comes near the window, or when the address names it. */
export function RpcServiceSection({ service }: { readonly service: OutlineService }) {
  const t = useWords(protoWords);
  const place = useRef<HTMLElement>(null);
  const anchor = useAnchor();
  const named = anchor === service.fullName || anchor.startsWith(`${service.fullName}.`);
  const near = useNear(place);
  const result = useLiveQuery(
    RpcServiceDetailDocument,
    { fullName: service.fullName },
    { pause: !near && !named },
  );
  return (
    <section class="rpc-service" id={service.fullName} ref={place}>
      <header class="rpc-service-head">
        <h2 class="mono">
          <span class="quiet">{service.package === '' ? '' : `${service.package}.`}</span>
          <a class={service.deprecated ? 'plain struck' : 'plain'} href={apiPath(service.fullName)}>
            {service.name}
          </a>
        </h2>
        <CopyButton text={service.fullName} what={t.fullName} />
        {service.deprecated ? <span class="option warned">{t.deprecated}</span> : null}
      </header>
      <Loaded
        result={result}
        skeleton={<div style={{ minHeight: `${service.methods.length * 140}px` }} />}
      >
        {({ rpcService }) =>
          rpcService ? <RpcServiceBody service={rpcService} level={3} /> : null
        }
      </Loaded>
    </section>
  );
}
