import type { Json } from '#domain/json.ts';
import type { TodoTransition } from '#domain/todos/todo-transition.ts';
import { ref } from './documents.ts';
import { transitionOn } from './evidence-page.ts';
import { type Getter, readPacked } from './packed.ts';
import type { Clock, Codec } from './ports.ts';
import { unexpired } from './unexpired.ts';

/**
 * The newest transitions of a todo, newest first. What rules brought about and what people did are a chain each: from
 * the transition that the judgement’s, the note’s or the task’s `proof` names to the one before it, and so on; a chain
 * ends where older ones expired. 1 read a document. `before` is what the one before found, where it is not said
 * otherwise. Of one moment, what people did comes after what rules found: their proofs are named last.
 */
export async function readTransitions(
  { store, codec, clock }: { readonly store: Getter; readonly codec: Codec; readonly clock: Clock },
  proofs: readonly (string | undefined)[],
  first: number,
): Promise<readonly TodoTransition[]> {
  const pages = openEvidence(unexpired(store, clock.now()), codec);
  const found: TodoTransition[] = [];
  const heads = (await Promise.all(proofs.map((proof) => headAt(pages, proof)))).filter(
    (head) => head !== undefined,
  );
  while (found.length < first && heads.length > 0) {
    const newest = heads.reduce((one, other) => (other.at >= one.at ? other : one));
    const older = await headAt(pages, newest.previous);
    found.push(withBefore(newest, older));
    heads.splice(heads.indexOf(newest), 1, ...(older ? [older] : []));
  }
  return found;
}

const headAt = async (pages: Evidence, proof: string | undefined) =>
  proof === undefined ? undefined : pages.at(proof);

const withBefore = (
  transition: TodoTransition,
  older: TodoTransition | undefined,
): TodoTransition =>
  transition.before !== undefined || older?.after === undefined
    ? transition
    : { ...transition, before: older.after };

export interface Evidence {
  readonly at: (proof: string) => Promise<TodoTransition | undefined>;
}

/** Evidence by proof; each document is read once. */
export function openEvidence(read: Getter, codec: Codec): Evidence {
  const pages = new Map<string, Promise<Json | undefined>>();
  return {
    at: async (proof) => {
      const [id = '', place = ''] = proof.split('#');
      const page = pages.get(id) ?? readPacked(read, codec, ref('transitions', id));
      pages.set(id, page);
      const found = await page;
      return found === undefined ? undefined : transitionOn(found, Number(place));
    },
  };
}
