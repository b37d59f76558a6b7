import { addBit, addBits, type Bits, inAll, noBits } from '#domain/bits.ts';
import type { Service } from '#domain/service.ts';
import { serviceText } from '#domain/service-row.ts';
import { eachTextWith, type WordIndex, wordIndex } from '#domain/word-index.ts';
import type { Catalogue } from './catalogue.ts';
import { derive } from './derive.ts';
import { sameItems } from './on-change.ts';
import { ownershipOf } from './ownership-of.ts';

type Used = Pick<Catalogue, 'organisation' | 'services' | 'serviceShards' | 'contracts'>;

/** The services, by their numbers, whose text holds all of these folded words. */
export const servicesWithWords = (catalogue: Used, words: readonly string[]): Bits => {
  const { size } = catalogue.services;
  const texts = textsOf(catalogue);
  return inAll(
    words.map((word) => {
      const found = noBits(size);
      for (const { index, numbers, all } of texts) {
        const told = eachTextWith(index, word, (text) => addBit(found, numbers[text] ?? 0));
        if (told === 'all') addBits(found, all);
      }
      return found;
    }),
    size,
  );
};

/** The texts of the services of a shard. */
interface ShardTexts {
  readonly index: WordIndex;
  /** Of the services, among those of all shards. */
  readonly numbers: Uint32Array;
  /** The same as a set. */
  readonly all: Bits;
}

const textsOf = derive(
  ['organisation', 'services', 'serviceShards', 'contracts'],
  (catalogue): readonly ShardTexts[] => {
    const { ownedBy } = ownershipOf(catalogue);
    const numbers = new Map(Array.from(catalogue.services.keys(), (id, number) => [id, number]));
    return catalogue.serviceShards.map((shard) => {
      const all = noBits(numbers.size);
      const own = Uint32Array.from(shard, ({ serviceId }) => numbers.get(serviceId) ?? 0);
      for (const number of own) addBit(all, number);
      return { index: indexOf(shard, ownedBy), numbers: own, all };
    });
  },
);

/** What a shard was indexed with besides its services: the RPC services of each of them. */
interface Indexed {
  readonly rpcNames: readonly (readonly string[])[];
  readonly index: WordIndex;
}

const indexed = new WeakMap<readonly Service[], Indexed>();

function indexOf(
  shard: readonly Service[],
  ownedBy: (serviceId: string) => readonly string[],
): WordIndex {
  const rpcNames = shard.map(({ serviceId, spec }) => [
    ...new Set([...ownedBy(serviceId), ...(spec.grpc?.provides ?? [])]),
  ]);
  const known = indexed.get(shard);
  if (known && rpcNames.every((names, index) => sameItems(names, known.rpcNames[index] ?? []))) {
    return known.index;
  }
  const index = wordIndex(
    shard.map((service, number) => serviceText(service, rpcNames[number] ?? [])),
  );
  indexed.set(shard, { rpcNames, index });
  return index;
}
