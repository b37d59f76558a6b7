import type { Delivery } from '#domain/heard-event.ts';
import { CONSUMERS } from './consumers.ts';
import { COLLECTIONS, ref } from './documents.ts';
import { grouped } from './grouped.ts';
import type { Codec, DocumentRef, DocumentStore } from './ports.ts';
import { createRecent, type Recent } from './recent.ts';

interface HearDependencies {
  readonly store: DocumentStore;
  readonly codec: Codec;
}

type Outcome = 'heard' | 'known' | 'unwanted';

/**
 * Lets everybody act on an event who wants to, unless it was heard before: 1 read then. First comes what `follow` does,
 * which may be done again should the process die before the event is marked as heard, so that nothing is lost; then,
 * in one transaction with the mark, and with the events that come meanwhile, what consumers do, once. `unwanted` when no
 * consumer acts on it. An event of a batch has no mark of its own: this process remembers it, and what `follow` did for
 * all of the batch nobody does again.
 */
export async function hearEvent(
  dependencies: HearDependencies,
  delivery: Delivery,
  follow: () => Promise<void>,
): Promise<Outcome> {
  const { store } = dependencies;
  const ears = earsOf(dependencies);
  if (ears.recent.has(keyOf(delivery))) return 'known';
  if (hasMark(delivery) && (await store.get(markOf(dependencies, delivery)))) return 'known';
  await follow();
  return CONSUMERS.some((consumer) => consumer.wants(delivery)) ? ears.take(delivery) : 'unwanted';
}

/** What a process hears, by its store. */
interface Ears {
  readonly take: (delivery: Delivery) => Promise<Outcome>;
  /** Events of batches that were heard of late. */
  readonly recent: Recent;
}

const ears = new WeakMap<DocumentStore, Ears>();

/** So many events are marked in one transaction. */
const TOGETHER = 100;
const REMEMBERED = 20_000;

function earsOf(dependencies: HearDependencies): Ears {
  const known = ears.get(dependencies.store);
  if (known) return known;
  const recent = createRecent(REMEMBERED);
  const take = grouped(TOGETHER, (deliveries: readonly Delivery[]) =>
    takeTogether(dependencies, recent, deliveries),
  );
  const made = { take, recent };
  ears.set(dependencies.store, made);
  return made;
}

async function takeTogether(
  dependencies: HearDependencies,
  recent: Recent,
  deliveries: readonly Delivery[],
): Promise<readonly Outcome[]> {
  const { store, codec } = dependencies;
  const fresh = await store.transaction(async (transaction) => {
    const firsts = firstOfEach(deliveries).filter((one) => !recent.has(keyOf(one)));
    const marked = firsts.filter(hasMark).map((one) => markOf(dependencies, one));
    const marks = marked.length === 0 ? [] : await transaction.getAll(marked);
    const heard = new Set(marks.flatMap((mark) => (mark === undefined ? [] : [mark.id])));
    const unheard = firsts.filter((one) => !heard.has(markOf(dependencies, one).id));
    const plans = await Promise.all(
      CONSUMERS.map((consumer) =>
        consumer.plan(transaction, codec, unheard.filter(consumer.wants)),
      ),
    );
    for (const { ref: target, data } of plans.flat()) transaction.set(target, data);
    for (const delivery of unheard.filter(hasMark)) {
      transaction.create(markOf(dependencies, delivery), { at: delivery.receivedAt });
    }
    return new Set(unheard);
  });
  for (const delivery of fresh) if (!hasMark(delivery)) recent.add(keyOf(delivery));
  return deliveries.map((delivery) => (fresh.has(delivery) ? 'heard' : 'known'));
}

/** Of an event that came several times at once the first delivery. */
function firstOfEach(deliveries: readonly Delivery[]): readonly Delivery[] {
  const keys = deliveries.map(keyOf);
  return deliveries.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

const hasMark = ({ event }: Delivery): boolean => event.batch === undefined;
const keyOf = ({ event }: Delivery): string => `${event.source}|${event.id}`;
const markOf = ({ codec }: HearDependencies, delivery: Delivery): DocumentRef =>
  ref('heard', codec.sha256(keyOf(delivery)));

const REMEMBERED_MILLISECONDS = 7 * 86_400_000;
const BATCH = 300;
const BATCHES_A_SWEEP = 10;

/** Forgets events that were heard a week ago; no bus repeats one so late. Returns how many. */
export async function forgetHeard({ store }: Pick<HearDependencies, 'store'>, now: string) {
  const oldest = new Date(Date.parse(now) - REMEMBERED_MILLISECONDS).toISOString();
  let forgotten = 0;
  for (let batch = 0; batch < BATCHES_A_SWEEP; batch += 1) {
    const old = await store.query({
      collection: COLLECTIONS.heard,
      where: [{ field: 'at', op: '<=', value: oldest }],
      orderBy: [{ field: 'at', direction: 'asc' }],
      limit: BATCH,
    });
    if (old.length > 0) {
      await store.transaction(async (transaction) => {
        for (const { id } of old) transaction.delete(ref('heard', id));
      });
    }
    forgotten += old.length;
    if (old.length < BATCH) break;
  }
  return forgotten;
}
