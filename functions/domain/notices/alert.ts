import { changeEnvironment } from '#domain/change-environment.ts';
import { findRule } from '#domain/health-rules.ts';
import type { HeardEvent } from '#domain/heard-event.ts';
import type { NoticeSection, NoticeText } from './notice.ts';
import type { NoticeLanguage } from './notice-settings.ts';
import { noticeWords } from './notice-words.ts';
import { servicePage, teamPage } from './page-addresses.ts';

/** Something that got worse in production, as it waits to be told with others of its channel. */
export interface AlertItem {
  readonly kind: 'health' | 'todo';
  readonly serviceId: string;
  /** A workload (`production Deployment/pay-api`), or the title of a todo. */
  readonly what: string;
  /** The health rule that says so. */
  readonly rule?: string;
  readonly at: string;
}

/** What an event may have to alert about, before it is known whether it concerns production. */
export type AlertCandidate =
  | { readonly kind: 'health'; readonly environment: string; readonly rule?: string }
  | { readonly kind: 'todo'; readonly todoId: string };

/** Only what was better before: a workload that became critical, a todo that is open again. */
export function alertCandidate({ type, subject, change }: HeardEvent): AlertCandidate | undefined {
  if (type === 'todo-regressed') return { kind: 'todo', todoId: subject };
  const { before, after } = change ?? {};
  if (type !== 'health' || before?.health === undefined || after?.health !== 'CRITICAL')
    return undefined;
  const environment = changeEnvironment({ kind: 'health', subject });
  if (environment === undefined) return undefined;
  return {
    kind: 'health',
    environment,
    ...(typeof after.rule === 'string' ? { rule: after.rule } : {}),
  };
}

const NAMED = 10;

/** Alerts of one channel in words. */
export function alertText(
  items: readonly AlertItem[],
  team: string,
  { base, language }: { readonly base: string; readonly language: NoticeLanguage },
): NoticeText {
  const words = noticeWords(language);
  const more = items.length - NAMED;
  const url = teamPage(base, team);
  const section: NoticeSection = {
    heading: words.alertHeading,
    lines: items.slice(0, NAMED).map(({ kind, serviceId, what, rule }) => ({
      text: what,
      url: servicePage(base, serviceId, kind === 'health' ? 'runtime' : 'todos'),
      detail: [
        serviceId,
        kind === 'todo'
          ? words.cameBack
          : (findRule(rule ?? '')?.title[language] ?? words.critical),
      ].join(words.separator),
    })),
    ...(more > 0 ? { more: { text: words.more(more), url } } : {}),
  };
  return {
    language,
    title: words.alertTitle(team, items.length),
    url,
    lead: words.alertLead,
    sections: [section],
  };
}
