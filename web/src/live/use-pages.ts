import type { CombinedError } from '@urql/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import { client } from '#web/client.ts';
import type { TypedDocument } from './typed-document.ts';
import { type LiveOptions, type LiveResult, useLiveQuery } from './use-live-query.ts';

interface Connection<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Pages<Data, Node> {
  /** The first page, which stays live. */
  readonly result: LiveResult<Data>;
  readonly nodes: readonly Node[];
  readonly total: number;
  /** Loads the next page; undefined when all is there. */
  readonly more: (() => void) | undefined;
  readonly loadingMore: boolean;
  readonly moreError: CombinedError | undefined;
}

interface Rest<Node> {
  readonly after: string | null | undefined;
  readonly key: string;
  readonly pages: readonly Connection<Node>[];
}

/** A connection page by page. When its first page moves, the pages behind it are asked again, so that no row is lost. */
export function usePages<
  Data,
  Variables extends { readonly after?: string | null | undefined },
  Node,
>(
  document: TypedDocument<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  connectionOf: (data: Data) => Connection<Node> | undefined,
  options: LiveOptions = {},
): Pages<Data, Node> {
  const key = JSON.stringify(variables);
  const asked = { ...variables, after: null } as unknown as Variables;
  const result = useLiveQuery<Data, Variables>(document, asked, options);
  const first = result.data === undefined ? undefined : connectionOf(result.data);
  const cursor = first?.pageInfo.endCursor;
  const [rest, setRest] = useState<Rest<Node>>({ after: undefined, key, pages: [] });
  const [state, setState] = useState<{ loading: boolean; error?: CombinedError | undefined }>({
    loading: false,
  });
  const wanted = useRef(0);

  const load = async (
    from: Connection<Node>,
    count: number,
    before: readonly Connection<Node>[],
  ) => {
    const turn = ++wanted.current;
    setState({ loading: true });
    const pages = [...before];
    let last = pages.at(-1) ?? from;
    while (pages.length < count && last.pageInfo.hasNextPage) {
      const { data, error } = await client
        .query<Data>(
          document.toString(),
          { ...variables, after: last.pageInfo.endCursor },
          { requestPolicy: 'network-only' },
        )
        .toPromise();
      if (turn !== wanted.current) return;
      const page = data === undefined ? undefined : connectionOf(data);
      if (page === undefined) return setState({ loading: false, error });
      pages.push(page);
      last = page;
    }
    setRest({ after: from.pageInfo.endCursor, key, pages });
    setState({ loading: false });
  };

  useEffect(() => {
    wanted.current += 1;
    setRest({ after: undefined, key, pages: [] });
    setState({ loading: false });
  }, [key]);
  useEffect(() => {
    if (first === undefined || rest.key !== key || rest.pages.length === 0) return;
    if (rest.after !== cursor) void load(first, rest.pages.length, []);
  }, [cursor]);

  const pages = rest.key === key ? rest.pages : [];
  const last = pages.at(-1) ?? first;
  return {
    result,
    nodes: [...(first?.nodes ?? []), ...pages.flatMap(({ nodes }) => nodes)],
    total: first?.totalCount ?? 0,
    more:
      first && last?.pageInfo.hasNextPage && !state.loading
        ? () => void load(first, pages.length + 1, pages)
        : undefined,
    loadingMore: state.loading,
    moreError: state.error,
  };
}
