import { RevisionList } from '#web/api-reference/revision-list.tsx';
import { useRevision } from '#web/api-reference/use-revision.ts';
import { ProtoTypeRevisionsDocument, RpcServiceRevisionsDocument } from '#web/gql/api/graphql.ts';
import { usePages } from '#web/live/use-pages.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';

const FIRST = 6;

export function RpcServiceHistory({ fullName }: { readonly fullName: string }) {
  const t = useWords(protoWords);
  const pages = usePages(
    RpcServiceRevisionsDocument,
    { fullName, revision: useRevision() ?? null, first: FIRST },
    ({ rpcService }) => rpcService?.revisions,
  );
  return (
    <section class="api-history" aria-label={t.history}>
      <h2 class="small quiet">{t.history}</h2>
      <RevisionList pages={pages} fullName={fullName} />
    </section>
  );
}

export function ProtoTypeHistory({ fullName }: { readonly fullName: string }) {
  const t = useWords(protoWords);
  const pages = usePages(
    ProtoTypeRevisionsDocument,
    { fullName, revision: useRevision() ?? null, first: FIRST },
    ({ protoType }) => protoType?.revisions,
  );
  return (
    <section class="api-history" aria-label={t.history}>
      <h2 class="small quiet">{t.history}</h2>
      <RevisionList pages={pages} fullName={fullName} />
    </section>
  );
}
