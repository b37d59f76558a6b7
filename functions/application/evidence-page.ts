import type { Term } from '#domain/facts/term.ts';
import type { Json } from '#domain/json.ts';
import type { TodoCause, TodoTransition } from '#domain/todos/todo-transition.ts';

/** Transitions made together as they are stored: what several have in common is there once. */
export interface EvidencePage {
  readonly causes: readonly TodoCause[];
  readonly terms: readonly (readonly Term[])[];
  readonly rows: readonly EvidenceRow[];
}

/** What is a number is a place in one of the lists; -1 where there is none. */
export interface EvidenceRow {
  readonly todo: string;
  readonly service: string;
  readonly at: string;
  readonly from?: TodoTransition['from'];
  readonly to: TodoTransition['to'];
  readonly cause: number;
  readonly before: number;
  readonly after: number;
  readonly version?: number;
  readonly previous?: string;
}

/** About as many characters as one page holds, so that one transition is read quickly. */
const PAGE_CHARACTERS = 400_000;
const ROW_CHARACTERS = 100;

/** Lays transitions on pages, in their order. */
export function pagesOf(transitions: readonly TodoTransition[]): readonly EvidencePage[] {
  const pages: EvidencePage[] = [];
  let page = openPage();
  for (const transition of transitions) {
    if (page.isFull()) {
      pages.push(page.close());
      page = openPage();
    }
    page.add(transition);
  }
  if (transitions.length > 0) pages.push(page.close());
  return pages;
}

function openPage() {
  const causes = openList<TodoCause>();
  const terms = openList<readonly Term[]>();
  const rows: EvidenceRow[] = [];
  return {
    isFull: () =>
      rows.length * ROW_CHARACTERS + causes.characters() + terms.characters() >= PAGE_CHARACTERS,
    add: (transition: TodoTransition): void => {
      const { todoId, serviceId, at, from, to, cause, before, after } = transition;
      const { catalogueVersion, previous } = transition;
      rows.push({
        todo: todoId,
        service: serviceId,
        at,
        ...(from === undefined ? {} : { from }),
        to,
        cause: causes.placeOf(cause),
        before: terms.placeOf(before),
        after: terms.placeOf(after),
        ...(catalogueVersion === undefined ? {} : { version: catalogueVersion }),
        ...(previous === undefined ? {} : { previous }),
      });
    },
    close: (): EvidencePage => ({ causes: causes.items, terms: terms.items, rows }),
  };
}

function openList<Item extends object>() {
  const places = new Map<string, number>();
  const known = new WeakMap<Item, number>();
  const items: Item[] = [];
  let characters = 0;
  return {
    items,
    characters: () => characters,
    placeOf: (item: Item | undefined): number => {
      if (item === undefined) return -1;
      const seen = known.get(item);
      if (seen !== undefined) return seen;
      const text = JSON.stringify(item);
      const place = places.get(text) ?? items.length;
      if (place === items.length) {
        items.push(item);
        characters += text.length;
      }
      places.set(text, place);
      known.set(item, place);
      return place;
    },
  };
}

/** The transition in a place of a stored page. */
export function transitionOn(stored: Json, place: number): TodoTransition | undefined {
  const { causes, terms, rows } = stored as unknown as EvidencePage;
  const row = rows[place];
  const cause = causes[row?.cause ?? -1];
  if (row === undefined || cause === undefined) return undefined;
  const [before, after] = [terms[row.before], terms[row.after]];
  return {
    todoId: row.todo,
    serviceId: row.service,
    at: row.at,
    ...(row.from === undefined ? {} : { from: row.from }),
    to: row.to,
    cause,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(row.version === undefined ? {} : { catalogueVersion: row.version }),
    ...(row.previous === undefined ? {} : { previous: row.previous }),
  };
}
