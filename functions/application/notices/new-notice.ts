import type { Codec } from '#application/ports.ts';
import { compact } from '#domain/compact.ts';
import { NOTICE_DAYS, type Notice } from '#domain/notices/notice.ts';
import { daysAfter } from '#domain/retention.ts';

/**
 * A notice that waits to be sent from `dueAt` on; given up at once where nobody says how to reach the team. `about` is
 * what makes it this one and no other.
 */
export function newNotice(
  codec: Codec,
  about: readonly string[],
  {
    dueAt,
    ...notice
  }: Pick<Notice, 'kind' | 'team' | 'text' | 'at'> & {
    readonly recipient: Notice['recipient'] | undefined;
    readonly dueAt: string;
  },
): Notice {
  const reached = notice.recipient !== undefined;
  return compact({
    id: codec.sha256(JSON.stringify([notice.kind, ...about])),
    ...notice,
    state: reached ? 'WAITING' : 'FAILED',
    dueAt: reached ? dueAt : undefined,
    attempts: 0,
    error: reached
      ? undefined
      : `No spec of ${notice.team} names a Slack channel or an e-mail address: add contact.slack.generalChannelId to one.`,
    expireAt: daysAfter(notice.at, NOTICE_DAYS),
  });
}
