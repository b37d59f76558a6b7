import { encodeId, ref } from '#application/documents.ts';
import { type Getter, packDocument, readPacked, type Write } from '#application/packed.ts';
import type { Codec, DocumentRef } from '#application/ports.ts';
import type { Json } from '#domain/json.ts';
import type { TodoComment } from '#domain/todos/todo-note.ts';

/** Of one todo. */
export const MOST_COMMENTS = 500;
/** The newest lie together; what is older lies in pages that never change. */
const A_PAGE = 50;

/** `comments/{todo}`: the newest, oldest first, and how many full pages there are before them. */
interface CommentHead {
  readonly pages: number;
  readonly comments: readonly TodoComment[];
}

const NONE: CommentHead = { pages: 0, comments: [] };

const headRef = (todoId: string): DocumentRef => ref('comments', encodeId(todoId));
/** No encoded id holds a dot, and parts of packed documents are told by `~`. */
const pageRef = (todoId: string, page: number): DocumentRef =>
  ref('comments', `${encodeId(todoId)}.${page}`);

/** What was said of a todo last, and what it takes to say more. 1 read. */
export async function openComments(read: Getter, codec: Codec, todoId: string) {
  const head = await readHead(read, codec, todoId);
  const count = head.pages * A_PAGE + head.comments.length;
  return {
    count,
    newest: head.comments,
    append: (comment: TodoComment): readonly Write[] => {
      const isFull = head.comments.length === A_PAGE;
      const next: CommentHead = isFull
        ? { pages: head.pages + 1, comments: [comment] }
        : { ...head, comments: [...head.comments, comment] };
      return [
        ...packDocument(codec, headRef(todoId), next as unknown as Json),
        ...(isFull
          ? packDocument(codec, pageRef(todoId, head.pages), head.comments as unknown as Json)
          : []),
      ];
    },
  };
}

/** The documents that make what was said of one todo, or of two of which one takes the place of the other, be said of it. */
export async function planMovedComments(
  read: Getter,
  codec: Codec,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<{ readonly writes: readonly Write[]; readonly deletes: readonly DocumentRef[] }> {
  const [moved, known] = await Promise.all([from, to].map((id) => readAll(read, codec, id)));
  if (moved === undefined || moved.length === 0) return { writes: [], deletes: [] };
  const all = [...(known ?? []), ...moved].sort((a, b) => (a.at < b.at ? -1 : 1));
  const pages = Math.floor((all.length - 1) / A_PAGE);
  const head: CommentHead = { pages, comments: all.slice(pages * A_PAGE) };
  const own = Array.from({ length: pages }, (_, page) => ({
    ref: pageRef(to, page),
    comments: all.slice(page * A_PAGE, (page + 1) * A_PAGE),
  }));
  return {
    writes: [
      ...packDocument(codec, headRef(to), head as unknown as Json),
      ...own.flatMap((page) => packDocument(codec, page.ref, page.comments as unknown as Json)),
    ],
    deletes: commentRefs(from, moved.length),
  };
}

/** Where so many comments lie. */
export const commentRefs = (todoId: string, count: number): readonly DocumentRef[] =>
  count === 0
    ? []
    : [
        headRef(todoId),
        ...Array.from({ length: Math.floor((count - 1) / A_PAGE) }, (_, page) =>
          pageRef(todoId, page),
        ),
      ];

/** Oldest first. */
async function readAll(
  read: Getter,
  codec: Codec,
  todoId: string,
): Promise<readonly TodoComment[]> {
  const { pages, comments } = await readHead(read, codec, todoId);
  const older = await Promise.all(
    Array.from({ length: pages }, (_, page) => readPage(read, codec, todoId, page)),
  );
  return [...older.flat(), ...comments];
}

/** A comment and its place: the first that was ever made has 0. */
export interface PlacedComment {
  readonly comment: TodoComment;
  readonly place: number;
}

/** The newest comments behind a place, newest first. 1 read for the newest 50, and one for every 50 behind them. */
export async function readComments(
  { store, codec }: { readonly store: Getter; readonly codec: Codec },
  todoId: string,
  { first, before }: { readonly first: number; readonly before?: number | undefined },
): Promise<{ readonly comments: readonly PlacedComment[]; readonly count: number }> {
  const head = await readHead(store, codec, todoId);
  const count = head.pages * A_PAGE + head.comments.length;
  const end = Math.min(before ?? count, count);
  const start = Math.max(0, end - first);
  const found: PlacedComment[] = [];
  for (let page = Math.floor(start / A_PAGE); page * A_PAGE < end; page += 1) {
    const comments =
      page === head.pages ? head.comments : await readPage(store, codec, todoId, page);
    for (const [index, comment] of comments.entries()) {
      const place = page * A_PAGE + index;
      if (place >= start && place < end) found.push({ comment, place });
    }
  }
  return { comments: found.toReversed(), count };
}

const readHead = async (read: Getter, codec: Codec, todoId: string): Promise<CommentHead> =>
  ((await readPacked(read, codec, headRef(todoId))) as unknown as CommentHead | undefined) ?? NONE;

const readPage = async (read: Getter, codec: Codec, todoId: string, page: number) =>
  ((await readPacked(read, codec, pageRef(todoId, page))) ??
    []) as unknown as readonly TodoComment[];
