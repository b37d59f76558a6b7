import { client } from '#web/client.ts';
import type { TypedDocument } from './typed-document.ts';

interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** As many as one page may hold. */
const FIRST = 200;

/** Every node of a connection, page after page; throws when one can't be loaded. */
export async function loadAll<
  Data,
  Variables extends { readonly first?: unknown; readonly after?: unknown },
  Node,
>(
  document: TypedDocument<Data, Variables>,
  variables: Omit<Variables, 'first' | 'after'>,
  connectionOf: (data: Data) => Connection<Node> | undefined,
): Promise<readonly Node[]> {
  const pageBehind = async (after: string | null): Promise<Connection<Node>> => {
    const asked = { ...variables, first: FIRST, after };
    const { data, error } = await client
      .query<Data>(document.toString(), asked, { requestPolicy: 'network-only' })
      .toPromise();
    const page = data === undefined ? undefined : connectionOf(data);
    if (page === undefined) throw error ?? new Error('The answer holds no such list.');
    return page;
  };
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const { nodes: more, pageInfo } = await pageBehind(after);
    nodes.push(...more);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}
