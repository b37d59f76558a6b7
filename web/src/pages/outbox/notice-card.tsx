import type { OutboxQuery } from '#web/gql/running/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { outboxWords } from '#web/words/outbox-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { NoticeMessage } from './notice-message.tsx';

type Notice = OutboxQuery['notices']['nodes'][number];

/** One notice: who was told, what became of it, and the words. */
export function NoticeCard({ notice }: { readonly notice: Notice }) {
  const t = useWords(outboxWords);
  const { kind, state, team, recipient, plannedAt, dueAt, sentAt, attempts, error, text } = notice;
  const by = recipient?.by === 'SLACK' ? t.slack : t.mail;
  return (
    <li class="notice">
      <div class="notice-head">
        <span class={kind === 'ALERT' ? 'chip chip-critical' : 'chip'}>{t[kind]}</span>
        <a href={`/teams/${encodeURIComponent(team)}`}>{team}</a>
        <span class="quiet">{recipient === null ? t.nobody : by(recipient.to)}</span>
        <span class="notice-state">
          <span class={state === 'FAILED' ? 'warned' : 'quiet'}>{t[state]}</span>{' '}
          <Age at={sentAt ?? dueAt ?? plannedAt} />
          {attempts > 1 ? <span class="quiet"> · {t.attempts(attempts)}</span> : null}
        </span>
      </div>
      {error === null ? null : <p class="warned small">{error}</p>}
      {state === 'KEPT' ? <p class="quiet small">{t.keptWhy}</p> : null}
      <NoticeMessage text={text} />
    </li>
  );
}
