import { useRef } from 'preact/hooks';
import type { OutlineService } from '#web/api-reference/outline.ts';
import { OutlineNav } from '#web/api-reference/outline-nav.tsx';
import { RpcServiceSection } from '#web/api-reference/rpc-service-section.tsx';
import { useHoldAnchor } from '#web/api-reference/use-hold-anchor.ts';
import { descriptorsCommand } from '#web/parts/publish-command.ts';
import '#web/api-reference/api-reference.css';
import '#web/api-reference/field-tree.css';
import { ServiceApiDocument } from '#web/gql/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { RunningProtos } from './running-protos.tsx';
import { hasTopics, MESSAGES, type Messaging, TopicMessages } from './topic-messages.tsx';

/** All gRPC services it provides and the messages it sends and hears, as a reference to read and link to. */
export function ApiTab({ serviceId }: { readonly serviceId: string }) {
  const t = useWords(protoWords);
  const result = useLiveQuery(ServiceApiDocument, { serviceId });
  return (
    <Loaded result={result}>
      {({ service }) =>
        !service || (service.rpcServices.length === 0 && !hasTopics(service.messaging)) ? (
          <Empty title={t.noApi} command={descriptorsCommand(location.origin)}>
            {t.noApiWhy}
          </Empty>
        ) : (
          <>
            <RunningProtos places={service.environments} />
            <Reference services={service.rpcServices} messaging={service.messaging} />
          </>
        )
      }
    </Loaded>
  );
}

function Reference(props: {
  readonly services: readonly OutlineService[];
  readonly messaging: Messaging;
}) {
  const { services, messaging } = props;
  const t = useWords(protoWords);
  const place = useRef<HTMLDivElement>(null);
  useHoldAnchor(place);
  return (
    <div class="api-reference">
      <div class="outline-column">
        <OutlineNav services={services}>
          {hasTopics(messaging) ? (
            <a class="outline-link outline-service" href={`#${MESSAGES}`}>
              {t.brokerMessages}
            </a>
          ) : null}
        </OutlineNav>
      </div>
      <div class="api-column" ref={place}>
        {services.map((service) => (
          <RpcServiceSection key={service.fullName} service={service} />
        ))}
        {hasTopics(messaging) ? <TopicMessages messaging={messaging} /> : null}
      </div>
    </div>
  );
}
