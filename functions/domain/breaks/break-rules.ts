import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';
import { type HitConsumer, WAYS, type Way } from './contract-break.ts';

/** The rules of one campaign: who is asked, and when it is done. */
export interface BreakRules {
  readonly scope: string;
  readonly satisfied: string;
}

/** Whose contract it is, and from which of its revisions on one knows of the break. */
export interface BreakPlace {
  readonly source: string;
  readonly number: number;
  /** The environments that count where the organisation protects none. */
  readonly environments: readonly string[];
}

/**
 * Asked is who used what broke, by the id it has now. It is done when the spec names nothing of it any more, or when
 * everything that runs in production says it was built with the revision of the break or a later one.
 */
export function breakRules(
  consumers: readonly HitConsumer[],
  still: readonly HitConsumer[],
  place: BreakPlace,
): BreakRules {
  const ids = textList(consumers.map(({ serviceId }) => serviceId));
  const scope = `(service.aliases + [service.serviceId]).exists(id, id in ${ids})`;
  const uses = usesOf(still);
  if (uses.length === 0) return { scope, satisfied: 'true' };
  const satisfied = `(${uses.join(' && ')}) || (${isBuiltWith(place)})`;
  return { scope, satisfied };
}

/** Nothing is said to be used any more, term by term. */
function usesOf(consumers: readonly HitConsumer[]): readonly string[] {
  const rpcServices = namesOf(consumers, 'rpcServices');
  const messages = namesOf(consumers, 'messages');
  const providers = namesOf(consumers, 'providers');
  const sends = (list: string) =>
    `!spec.messaging.${list}.exists(m, has(m.message) && m.message in ${textList(messages)})`;
  return [
    ...(rpcServices.length === 0
      ? []
      : [`!spec.grpc.consumes.exists(name, name in ${textList(rpcServices)})`]),
    ...(messages.length === 0 ? [] : [sends('subscribes'), sends('publishes')]),
    ...(providers.length === 0
      ? []
      : [
          `!edges.exists(e, e.direction == "outgoing" && e.other in ${textList(providers)} && e.kinds.all(kind, kind == "DECLARED"))`,
        ]),
  ];
}

const namesOf = (consumers: readonly HitConsumer[], way: Way): readonly string[] =>
  [...new Set(consumers.flatMap((one) => one[way]))].sort();

/** Somewhere in production it runs with that revision or a later one, and nowhere there with one that is older or not known. */
function isBuiltWith({ source, number, environments }: BreakPlace): string {
  const counts =
    environments.length === 0 ? 'w.protected' : `w.environment in ${textList(environments)}`;
  const name = quoted(source);
  return [
    `workloads.exists(w, ${counts} && has(w.contract) && w.contract.source == ${name} && w.contract.number >= ${number})`,
    `workloads.all(w, !(${counts}) || !has(w.contractRevision) || (has(w.contract) && (w.contract.source != ${name} || w.contract.number >= ${number})))`,
  ].join(' && ');
}

const textList = (texts: readonly string[]): string => `[${texts.map(quoted).join(', ')}]`;

/** JSON’s way to write a text is also one of CEL’s. */
const quoted = (text: string): string => JSON.stringify(text);

/**
 * Consumers in groups whose rules the engine takes, as few as simple halving makes; one that uses too much for one rule
 * is in several, with a part of what it uses in each.
 */
export function groupsThatFit(
  consumers: readonly HitConsumer[],
  place: BreakPlace,
): readonly (readonly HitConsumer[])[] {
  if (consumers.length === 0) return [];
  const { scope, satisfied } = breakRules(consumers, consumers, place);
  const lists = [consumers, ...WAYS.map((way) => namesOf(consumers, way))];
  const fits =
    [scope, satisfied].every((rule) => rule.length <= RULE_LIMITS.characters) &&
    lists.every((list) => list.length <= MOST_LISTED);
  if (fits) return [consumers];
  const [only, ...others] = consumers;
  const halves = others.length === 0 && only ? halvesOf(only) : halve(consumers);
  return halves.flatMap((half) => groupsThatFit(half, place));
}

/** Five lists of it are fewer parts than a rule may have. */
const MOST_LISTED = 150;

const halve = <Item>(items: readonly Item[]): readonly (readonly Item[])[] => {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
};

/** What one service uses, cut in two. */
function halvesOf(consumer: HitConsumer): readonly (readonly HitConsumer[])[] {
  const used = WAYS.flatMap((way) => consumer[way].map((name) => ({ way, name })));
  return halve(used).map((half) => {
    const inHalf = (way: Way) => half.flatMap((one) => (one.way === way ? [one.name] : []));
    const ways = {
      rpcServices: inHalf('rpcServices'),
      messages: inHalf('messages'),
      providers: inHalf('providers'),
    } satisfies Record<Way, readonly string[]>;
    return [{ serviceId: consumer.serviceId, ...ways }];
  });
}
