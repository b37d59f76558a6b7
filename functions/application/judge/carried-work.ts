import type { ServiceWork, WorkShard } from '#application/board.ts';
import { readWork } from '#application/board-plan.ts';
import { shardOf } from '#application/documents.ts';
import type { FlipReader } from '#application/flip.ts';
import type { Write } from '#application/packed.ts';
import type { Codec, DocumentRef } from '#application/ports.ts';
import { planMovedComments } from '#application/todos/comments-of.ts';
import { workOf } from '#application/work-of.ts';
import type { Task } from '#domain/todos/task.ts';
import { campaignTodoId, partsOfTodoId } from '#domain/todos/todo-id.ts';
import type { TodoNote } from '#domain/todos/todo-note.ts';
import type { ServiceDraft } from './draft-verdicts.ts';

interface CarriedWork {
  readonly work: ReadonlyMap<string, WorkShard>;
  readonly writes: readonly Write[];
  readonly deletes: readonly DocumentRef[];
}

/** What people said of a service that has another id now goes over to that, with the comments. */
export async function planCarriedWork(
  read: FlipReader,
  codec: Codec,
  drafts: readonly Pick<ServiceDraft, 'serviceId' | 'formers'>[],
): Promise<CarriedWork> {
  const moves = drafts.flatMap(({ serviceId, formers }) =>
    formers.map((from) => ({ from, to: serviceId })),
  );
  if (moves.length === 0) return { work: new Map(), writes: [], deletes: [] };
  const shardOfId = (id: string) => shardOf(codec.sha256(id));
  const shards = new Set(moves.flatMap(({ from, to }) => [shardOfId(from), shardOfId(to)]));
  const work = new Map(await readWork(read, codec, [...shards]));
  const writes: Write[] = [];
  const deletes: DocumentRef[] = [];
  for (const { from, to } of moves) {
    const left = workOf(work.get(shardOfId(from)), from);
    const own = workOf(work.get(shardOfId(to)), to);
    const notes = Object.values(left.notes);
    if (notes.length + Object.keys(left.tasks).length === 0) continue;
    work.set(shardOfId(from), withWork(work.get(shardOfId(from)), from, undefined));
    work.set(shardOfId(to), withWork(work.get(shardOfId(to)), to, joined(own, left, to)));
    for (const { todoId, comments } of notes) {
      const target = movedId(todoId, to);
      if (comments === 0 || target === todoId) continue;
      const moved = await planMovedComments(read, codec, { from: todoId, to: target });
      writes.push(...moved.writes);
      deletes.push(...moved.deletes);
    }
  }
  return { work, writes, deletes };
}

/** A todo of a campaign is named after its service; a task keeps its id. */
function movedId(todoId: string, serviceId: string): string {
  const parts = partsOfTodoId(todoId);
  return parts ? campaignTodoId(parts.campaignId, serviceId) : todoId;
}

function joined(own: ServiceWork, left: ServiceWork, serviceId: string): ServiceWork {
  const notes: Record<string, TodoNote> = { ...own.notes };
  for (const note of Object.values(left.notes)) {
    const todoId = movedId(note.todoId, serviceId);
    const known = own.notes[todoId];
    notes[todoId] = { ...withBoth(known, note), todoId, serviceId };
  }
  const tasks = Object.values(left.tasks).map((task): Task => ({ ...task, serviceId }));
  return {
    notes,
    tasks: { ...Object.fromEntries(tasks.map((task) => [task.id, task])), ...own.tasks },
  };
}

/** Of what was said under both ids the newer word counts. */
function withBoth(known: TodoNote | undefined, moved: TodoNote): TodoNote {
  if (known === undefined) return { ...moved, version: moved.version + 1 };
  const isNewer = moved.updatedAt > known.updatedAt;
  return {
    ...(isNewer ? { ...known, ...moved } : { ...moved, ...known }),
    version: Math.max(known.version, moved.version) + 1,
    comments: known.comments + moved.comments,
  };
}

function withWork(
  shard: WorkShard | undefined,
  serviceId: string,
  work: ServiceWork | undefined,
): WorkShard {
  const { [serviceId]: _, ...others } = shard ?? {};
  const all = work === undefined ? others : { ...others, [serviceId]: work };
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}
