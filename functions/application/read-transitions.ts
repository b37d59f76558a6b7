import type { Json } from '#domain/json.ts';
import type { TodoTransition } from '#domain/todos/todo-transition.ts';
import { ref } from './documents.ts';
import { transitionOn } from './evidence-page.ts';
import { type Getter, readPacked } from './packed.ts';
import type { Clock, Codec } from './ports.ts';
import { unexpired } from './unexpired.ts';

/**
 * The newest transitions of a chain, newest first: from the one a judgement’s or a note’s `proof` names to the one
 * before it, and so on; fewer where older ones expired. 1 read a document. `before` is what the one before found, where
 * it is not said otherwise.
 */
export async function readTransitions(
  { store, codec, clock }: { readonly store: Getter; readonly codec: Codec; readonly clock: Clock },
  proof: string | undefined,
  first: number,
): Promise<readonly TodoTransition[]> {
  const pages = openEvidence(unexpired(store, clock.now()), codec);
  const chain: TodoTransition[] = [];
  let next = proof;
  while (next !== undefined && chain.length < first) {
    const transition = await pages.at(next);
    if (transition === undefined) break;
    const newer = chain.at(-1);
    if (newer) chain[chain.length - 1] = withBefore(newer, transition);
    chain.push(transition);
    next = transition.previous;
  }
  const oldest = chain.at(-1);
  if (oldest?.previous !== undefined && oldest.before === undefined) {
    const older = await pages.at(oldest.previous);
    if (older) chain[chain.length - 1] = withBefore(oldest, older);
  }
  return chain;
}

/** Evidence by proof; each document is read once. */
export function openEvidence(read: Getter, codec: Codec) {
  const pages = new Map<string, Promise<Json | undefined>>();
  return {
    at: async (proof: string): Promise<TodoTransition | undefined> => {
      const [id = '', place = ''] = proof.split('#');
      const page = pages.get(id) ?? readPacked(read, codec, ref('transitions', id));
      pages.set(id, page);
      const found = await page;
      return found === undefined ? undefined : transitionOn(found, Number(place));
    },
  };
}

const withBefore = (transition: TodoTransition, { after }: TodoTransition): TodoTransition =>
  transition.before !== undefined || after === undefined
    ? transition
    : { ...transition, before: after };
