import { groupMethods, type MethodGroup } from '#web/proto/group-methods.ts';
import { useQueryState } from '#web/routing/query-state.ts';

export const METHOD_ORDERS = ['resource', 'written', 'name'] as const;
export type MethodOrder = (typeof METHOD_ORDERS)[number];

/** `?order=name`: how methods stand on the page and in its outline. */
export function useMethodOrder(): MethodOrder {
  const order = useQueryState().get('order');
  return METHOD_ORDERS.find((one) => one === order) ?? 'resource';
}

export function orderMethods<M extends { readonly name: string }>(
  methods: readonly M[],
  order: MethodOrder,
): readonly MethodGroup<M>[] {
  switch (order) {
    case 'resource':
      return groupMethods(methods);
    case 'written':
      return [{ resource: undefined, methods }];
    case 'name':
      return [
        { resource: undefined, methods: methods.toSorted((a, b) => (a.name < b.name ? -1 : 1)) },
      ];
  }
}

/** Messages that no earlier method takes or gives: only those unfold by themselves. Keys are `Method/request`. */
export function firstShown(
  methods: readonly {
    readonly name: string;
    readonly input: { readonly fullName: string };
    readonly output: { readonly fullName: string };
  }[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  const first = new Set<string>();
  for (const { name, input, output } of methods) {
    for (const [part, { fullName }] of [
      ['request', input],
      ['response', output],
    ] as const) {
      if (!seen.has(fullName)) first.add(`${name}/${part}`);
      seen.add(fullName);
    }
  }
  return first;
}
