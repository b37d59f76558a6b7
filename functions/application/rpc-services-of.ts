import { addBit, allBits, type Bits, hasBit, inAll, noBits } from '#domain/bits.ts';
import type { ContractIndex, RpcServiceSummary } from '#domain/contract.ts';
import { foldText, foldWords } from '#domain/fold-text.ts';
import type { Service } from '#domain/service.ts';
import { eachTextWith, wordIndex } from '#domain/word-index.ts';
import type { Catalogue } from './catalogue.ts';
import { derive } from './derive.ts';
import { ownershipOf } from './ownership-of.ts';

/** An RPC service of a contract; of one in force unless a revision was asked for. */
export interface RpcService {
  readonly fullName: string;
  readonly summary: RpcServiceSummary;
  readonly contract: ContractIndex;
  /** Set when it was asked for at a revision that may not be in force. */
  readonly revision?: string;
}

export interface RpcServiceFilter {
  readonly text?: string;
  readonly package?: string;
  readonly owner?: string;
  readonly owned?: boolean;
  readonly source?: string;
  readonly deprecated?: boolean;
}

/** Those of the contracts in force by full name, in its order; when several declare the same, the first source by name. */
export const rpcServicesOf = derive(
  ['contracts'],
  ({ contracts }): ReadonlyMap<string, RpcService> => {
    const found = new Map<string, RpcService>();
    const bySource = [...contracts.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
    for (const contract of bySource) {
      for (const summary of contract.services) {
        const { fullName } = summary;
        if (!found.has(fullName)) found.set(fullName, { fullName, summary, contract });
      }
    }
    return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  },
);

export function listRpcServices(
  catalogue: Catalogue,
  filter: RpcServiceFilter,
): readonly RpcService[] {
  const services = [...rpcServicesOf(catalogue).values()];
  const selected = withWords(catalogue, foldWords(filter.text ?? ''), services.length);
  const { ownerOf } = ownershipOf(catalogue);
  return services.filter(({ fullName, summary, contract }, number) => {
    if (!hasBit(selected, number)) return false;
    const owner = ownerOf(fullName);
    return (
      (filter.package === undefined || summary.package === filter.package) &&
      (filter.owner === undefined || owner === filter.owner) &&
      (filter.owned === undefined || (owner !== undefined) === filter.owned) &&
      (filter.source === undefined || contract.source === filter.source) &&
      (filter.deprecated === undefined || summary.deprecated === filter.deprecated)
    );
  });
}

/** By their numbers, those whose name, comment and methods hold all of these folded words. */
const withWords = (catalogue: Catalogue, words: readonly string[], count: number): Bits =>
  inAll(
    words.map((word) => {
      const found = noBits(count);
      const told = eachTextWith(textsOf(catalogue), word, (number) => addBit(found, number));
      return told === 'all' ? allBits(count) : found;
    }),
    count,
  );

const textsOf = derive(['contracts'], (catalogue) =>
  wordIndex(Array.from(rpcServicesOf(catalogue).values(), ({ summary }) => textOf(summary))),
);

const textOf = ({ fullName, comment, methods }: RpcServiceSummary): string =>
  foldText([fullName, comment ?? '', ...methods].join('\n'));

/** Services whose spec says that they consume an RPC service, by its full name. */
export const consumersOf = derive(
  ['services'],
  ({ services }): ReadonlyMap<string, readonly Service[]> => {
    const consumers = new Map<string, Service[]>();
    for (const service of services.values()) {
      for (const name of new Set(service.spec.grpc?.consumes ?? [])) {
        const known = consumers.get(name) ?? [];
        known.push(service);
        consumers.set(name, known);
      }
    }
    return consumers;
  },
);
