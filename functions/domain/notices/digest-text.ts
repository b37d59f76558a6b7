import type { Todo } from '#domain/todos/todo.ts';
import type { Digest } from './digest.ts';
import type { NoticeSection, NoticeText } from './notice.ts';
import type { NoticeLanguage } from './notice-settings.ts';
import { type NoticeWords, noticeWords } from './notice-words.ts';
import { servicePage, teamPage } from './page-addresses.ts';

/** So many of each kind are named; the rest is a number. */
const NAMED = 5;

/** A digest in words. `base` is where the page answers: `https://dashboard.example`. */
export function digestText(
  digest: Digest,
  team: string,
  { base, language }: { readonly base: string; readonly language: NoticeLanguage },
): NoticeText {
  const words = noticeWords(language);
  const url = teamPage(base, team);
  const section = (heading: string, todos: readonly Todo[]): readonly NoticeSection[] =>
    todos.length === 0 ? [] : [sectionOf(words, heading, todos, base, url)];
  return {
    language,
    title: words.digestTitle(team),
    url,
    lead: leadOf(words, digest),
    sections: [
      ...section(words.regressedHeading, digest.regressed),
      ...section(words.overdueHeading, digest.overdue),
      ...section(words.dueSoonHeading, digest.dueSoon),
      ...section(words.cheapestHeading, digest.others),
    ],
  };
}

function leadOf(words: NoticeWords, digest: Digest): string {
  const told = [
    [words.fresh, digest.fresh],
    [words.regressed, digest.regressed.length],
    [words.overdue, digest.overdue.length],
    [words.closed, digest.closed],
    [words.cannotTell, digest.cannotTell],
  ] as const;
  const numbers = told.filter(([, count]) => count > 0).map(([say, count]) => say(count));
  return `${[words.open(digest.open), ...numbers].join(words.separator)}${words.end}`;
}

function sectionOf(
  words: NoticeWords,
  heading: string,
  todos: readonly Todo[],
  base: string,
  url: string,
): NoticeSection {
  const more = todos.length - NAMED;
  return {
    heading,
    lines: todos.slice(0, NAMED).map((todo) => ({
      text: todo.campaign?.definition.title ?? todo.task?.title ?? todo.id,
      url: servicePage(base, todo.serviceId, 'todos'),
      detail: [
        todo.serviceId,
        ...(todo.dueDate === undefined ? [] : [words.due(todo.dueDate)]),
      ].join(words.separator),
    })),
    ...(more > 0 ? { more: { text: words.more(more), url } } : {}),
  };
}
