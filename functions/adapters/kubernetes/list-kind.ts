import type { ClusterObject } from '#domain/kubernetes/cluster-object.ts';
import type { Kept } from '#domain/kubernetes/kept.ts';
import { type Projection, projectItems, type Unread } from '#domain/kubernetes/project-items.ts';
import type { Problem } from '#domain/problem.ts';
import { type Answer, type Asked, type Caller, call, isTooNew } from './call.ts';
import { pathOf, type Resource } from './resources.ts';

export type Listed =
  | { readonly kind: 'complete'; readonly projection: Projection }
  | { readonly kind: 'failed'; readonly answer: Exclude<Answer, { readonly kind: 'ok' }> };

interface Page {
  readonly items: readonly unknown[];
  readonly next?: string;
}

/** A server whose list never ends is broken, whether its pages are full or empty. */
const MOST_PAGES = 1_000;
/** Of one kind: what a process of 512 MiB holds, ten times what it is made for. */
const MOST_ITEMS = 50_000;

/**
 * Lists a kind to its end, page by page; of a page only the projection is kept before the next is asked for. A list
 * whose place was lost in between (410) begins anew, once: its rest alone would be another moment's. So does one for
 * which the server's own cache was not ready yet (504).
 */
export async function listKind(
  caller: Caller,
  resource: Resource,
  namespace: string | undefined,
  kept: Kept,
  signal: AbortSignal,
): Promise<Listed> {
  const list = () => listOnce(caller, resource, namespace, kept, signal);
  const first = await list();
  if (first.kind === 'complete') return first;
  const isLost = first.answer.kind === 'status' && first.answer.status === 410;
  return isLost || isTooNew(first.answer) ? list() : first;
}

async function listOnce(
  caller: Caller,
  resource: Resource,
  namespace: string | undefined,
  kept: Kept,
  signal: AbortSignal,
): Promise<Listed> {
  const objects: ClusterObject[] = [];
  const unread: Unread[] = [];
  const problems: Problem[] = [];
  let next: string | undefined;
  let count = 0;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const answer = await call(caller, askedOf(resource, namespace, next), signal);
    if (answer.kind !== 'ok') return { kind: 'failed', answer };
    const page = pageOf(answer.body);
    if (page === undefined) return unusable('is no list');
    count += page.items.length;
    if (count > MOST_ITEMS) return unusable(`is too long: more than ${MOST_ITEMS} objects`);
    if (!page.items.every((item) => isAsked(item, resource, namespace))) {
      return unusable('holds something else');
    }
    const projected = projectItems(page.items, resource.kind, kept);
    for (const object of projected.objects) objects.push(object);
    for (const one of projected.unread) unread.push(one);
    problems.push(...projected.problems);
    if (page.next !== undefined && page.next === next) return unusable('does not get on');
    next = page.next;
    if (next === undefined) return { kind: 'complete', projection: { objects, unread, problems } };
  }
  return unusable('does not end');
}

function askedOf(resource: Resource, namespace: string | undefined, next?: string): Asked {
  const { parameters, accept, pruned } = resource;
  const query = new URLSearchParams({
    ...parameters,
    ...(next === undefined ? {} : { continue: next }),
  });
  return {
    path: `${pathOf(resource, namespace)}?${query}`,
    pruned,
    ...(accept === undefined ? {} : { accept }),
  };
}

/** Items say no kind, or their own; what lies elsewhere would replace or hide what is known there. */
function isAsked(item: unknown, { kind }: Resource, namespace: string | undefined): boolean {
  const said = (item ?? {}) as {
    readonly kind?: unknown;
    readonly metadata?: { readonly namespace?: unknown } | null;
  };
  const isKind = said.kind === undefined || said.kind === kind || said.kind === METADATA_KIND;
  return isKind && (namespace === undefined || said.metadata?.namespace === namespace);
}

const METADATA_KIND = 'PartialObjectMetadata';

const unusable = (why: string): Listed => ({ kind: 'failed', answer: { kind: 'unusable', why } });

/** Undefined when it is no list. An empty one may have `null` for its items. */
function pageOf(body: unknown): Page | undefined {
  const { items, metadata } = (body ?? {}) as {
    readonly items?: unknown;
    readonly metadata?: { readonly continue?: unknown } | null;
  };
  if (items !== null && !Array.isArray(items)) return undefined;
  const next = metadata?.continue;
  return {
    items: items ?? [],
    ...(typeof next === 'string' && next !== '' ? { next } : {}),
  };
}
