import type { Todo } from '#domain/todos/todo.ts';
import type { Digest } from './digest.ts';
import type { NoticeLine, NoticeSection, NoticeText } from './notice.ts';
import type { NoticeLanguage } from './notice-settings.ts';
import { type NoticeWords, noticeWords } from './notice-words.ts';
import { campaignPage, servicePage, teamPage } from './page-addresses.ts';

/** So many of each kind are named; the rest is a number. */
const NAMED = 5;
const SERVICES = 3;

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

/** What is asked of several services is one line. */
function sectionOf(
  words: NoticeWords,
  heading: string,
  todos: readonly Todo[],
  base: string,
  url: string,
): NoticeSection {
  const groups = [...Map.groupBy(todos, ({ id, campaign }) => campaign?.definition.id ?? id)];
  const named = groups.slice(0, NAMED).map(([, alike]) => alike);
  const more = todos.length - named.flat().length;
  return {
    heading,
    lines: named.map((alike) => lineOf(words, alike, base)),
    ...(more > 0 ? { more: { text: words.more(more), url } } : {}),
  };
}

function lineOf(words: NoticeWords, alike: readonly Todo[], base: string): NoticeLine {
  const [first] = alike;
  const services = alike.map(({ serviceId }) => serviceId);
  const [due] = alike.flatMap(({ dueDate }) => dueDate ?? []).toSorted();
  const others = services.length - SERVICES;
  const campaign = first?.campaign?.definition;
  return {
    text: campaign?.title ?? first?.task?.title ?? '',
    url:
      campaign !== undefined && services.length > 1
        ? campaignPage(base, campaign.id)
        : servicePage(base, services[0] ?? '', 'todos'),
    detail: [
      ...services.slice(0, SERVICES),
      ...(others > 0 ? [`+${others}`] : []),
      ...(due === undefined ? [] : [words.due(due)]),
    ].join(words.separator),
  };
}
