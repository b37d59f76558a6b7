import type { BrokenChange } from '#domain/breaking.ts';
import { compact } from '#domain/compact.ts';
import type { ContractElement } from '#domain/comparison/contract-change.ts';

/** What a published revision of a contract broke, and who used it then: from it the campaign is made. */
export interface ContractBreak {
  /** Which of the published revisions it is; 1 is the first. */
  readonly number: number;
  /** The revision before. */
  readonly previous: string;
  /** How much it broke in all. */
  readonly count: number;
  /** The first of it. */
  readonly broken: readonly BrokenSymbol[];
  /** Those of them that a later revision restored, by their places. */
  readonly restored?: readonly number[];
  /** By their ids. */
  readonly consumers: readonly HitConsumer[];
}

export interface BrokenSymbol {
  /** Id of the rule, as `buf breaking` has it. */
  readonly rule: string;
  readonly element: ContractElement;
  readonly symbol: string;
  readonly message: string;
  /** Why it is meant, where its publisher said so. */
  readonly reason?: string;
}

/** A service that used what broke, and every way in which it did; at least one of them is not empty. */
export interface HitConsumer {
  readonly serviceId: string;
  /** RPC services it calls. */
  readonly rpcServices: readonly string[];
  /** Messages it sends or hears over a broker. */
  readonly messages: readonly string[];
  /** Services it depends on without saying what of. */
  readonly providers: readonly string[];
}

/** In which ways a service uses what others offer. */
export const WAYS = ['rpcServices', 'messages', 'providers'] as const;
export type Way = (typeof WAYS)[number];

/** So much of a break is remembered by name; of what is beyond, nobody sees that it was restored. */
const MOST_REMEMBERED = 200;

export const rememberBroken = (changes: readonly BrokenChange[]): readonly BrokenSymbol[] =>
  changes
    .slice(0, MOST_REMEMBERED)
    .map(({ rule = '', element, symbol, message, reason }) =>
      compact({ rule, element, symbol, message, reason }),
    );

/** Each service once, with all its ways; by their ids. */
export const joinConsumers = (consumers: readonly HitConsumer[]): readonly HitConsumer[] =>
  [...Map.groupBy(consumers, ({ serviceId }) => serviceId)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([serviceId, own]) => {
      const all = (way: Way) => [...new Set(own.flatMap((one) => one[way]))].sort();
      return {
        serviceId,
        rpcServices: all('rpcServices'),
        messages: all('messages'),
        providers: all('providers'),
      };
    });

/** What is broken still. */
export const stillBroken = ({ broken, restored = [] }: ContractBreak): readonly BrokenSymbol[] =>
  broken.filter((_, place) => !restored.includes(place));

/** Everything it broke is as it was. */
export const isRestored = (one: ContractBreak): boolean =>
  one.count === one.broken.length && stillBroken(one).length === 0;
