import { OutlineNav } from '#web/api-reference/outline-nav.tsx';
import { RpcServiceSection } from '#web/api-reference/rpc-service-section.tsx';
import '#web/api-reference/api-reference.css';
import '#web/api-reference/field-tree.css';
import { ServiceApiDocument } from '#web/gql/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** All gRPC services it provides, as a reference to read and link to. */
export function ApiTab({ serviceId }: { readonly serviceId: string }) {
  const t = useWords(protoWords);
  const result = useLiveQuery(ServiceApiDocument, { serviceId });
  return (
    <Loaded result={result}>
      {({ service }) =>
        !service || service.rpcServices.length === 0 ? (
          <Empty
            title={t.noApi}
            command="npm run -s msd -- publish descriptors image.binpb --source github.com/ORG/protos --revision $(git rev-parse HEAD) --generation $(git rev-list --first-parent --count HEAD)"
          >
            {t.noApiWhy}
          </Empty>
        ) : (
          <div class="api-reference">
            <div class="outline-column">
              <OutlineNav services={service.rpcServices} />
            </div>
            <div class="api-column">
              {service.rpcServices.map((rpc) => (
                <RpcServiceSection key={rpc.fullName} service={rpc} />
              ))}
            </div>
          </div>
        )
      }
    </Loaded>
  );
}
