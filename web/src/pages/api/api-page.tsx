import { useEffect } from 'preact/hooks';
import '#web/styles/pages.css';
import '#web/api-reference/api-reference.css';
import '#web/api-reference/field-tree.css';
import { useRevision } from '#web/api-reference/use-revision.ts';
import { ApiDocument, type ApiQuery } from '#web/gql/api/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { LoadedPage } from '#web/parts/loaded-page.tsx';
import { apiPath, lastName, scopeOf } from '#web/proto/names.ts';
import { navigate } from '#web/routing/location.ts';
import type { PageProps } from '#web/routing/route.ts';
import { NotFound } from './not-found.tsx';
import { ProtoTypeView } from './proto-type-view.tsx';
import { RpcServiceView } from './rpc-service-view.tsx';

/** Anything of a contract by its full name: an RPC service, a type; of what is inside one, the place in its page. */
export function ApiPage({ params }: PageProps) {
  const fullName = params.fullName ?? '';
  const revision = useRevision();
  const result = useLiveQuery(ApiDocument, {
    fullName,
    parent: scopeOf(fullName) || fullName,
    revision: revision ?? null,
  });
  return (
    <LoadedPage title={lastName(fullName)} result={result}>
      {(found) => {
        if (found.rpcService) return <RpcServiceView service={found.rpcService} />;
        if (found.protoType) return <ProtoTypeView type={found.protoType} />;
        const inside = insideOf(fullName, found, revision);
        return inside ? <Redirect to={inside} /> : <NotFound fullName={fullName} />;
      }}
    </LoadedPage>
  );
}

function insideOf(
  fullName: string,
  { outerService, outerType }: ApiQuery,
  revision: string | undefined,
): string | undefined {
  const name = lastName(fullName);
  if (outerService?.methods.some((method) => method.name === name)) {
    return apiPath(outerService.fullName, fullName, revision);
  }
  return outerType ? apiPath(outerType.fullName, name, revision) : undefined;
}

function Redirect({ to }: { readonly to: string }) {
  useEffect(() => navigate(to, { replace: true }), [to]);
  return null;
}
