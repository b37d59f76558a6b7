import type { NoticeLanguage } from './notice-settings.ts';

/** Who is told, and by which way. */
export interface Recipient {
  readonly by: 'slack' | 'mail';
  /** A Slack channel (id or name), or an address. */
  readonly to: string;
}

/** What a notice says, as every way of telling shows it: plain text and addresses, nothing that could be markup. */
export interface NoticeText {
  readonly language: NoticeLanguage;
  readonly title: string;
  /** The page it is about. */
  readonly url: string;
  /** Numbers in one sentence. */
  readonly lead: string;
  readonly sections: readonly NoticeSection[];
}

export interface NoticeSection {
  readonly heading: string;
  readonly lines: readonly NoticeLine[];
  /** Where the others are. */
  readonly more?: { readonly text: string; readonly url: string };
}

export interface NoticeLine {
  readonly text: string;
  readonly url: string;
  /** Short, behind the text. */
  readonly detail: string;
}

export const NOTICE_KINDS = ['digest', 'alert'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * WAITING: planned, held by quiet hours, or to be tried again. SENT: taken. KEPT: there is no way out that it could have
 * taken, so it stands in the outbox only. FAILED: given up.
 */
export const NOTICE_STATES = ['WAITING', 'SENT', 'KEPT', 'FAILED'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** One notice with what became of it. Its id follows from what it is about: the same is planned once. */
export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly team: string;
  /** Absent where no spec of the team says how to reach it. */
  readonly recipient?: Recipient;
  readonly text: NoticeText;
  readonly state: NoticeState;
  /** When it was planned. */
  readonly at: string;
  /** From when on it may be sent, or tried again; only while it waits. */
  readonly dueAt?: string;
  readonly attempts: number;
  readonly sentAt?: string;
  /** Why it was not sent at the last attempt. */
  readonly error?: string;
  readonly expireAt: string;
}

/** How long the log of notices goes back. */
export const NOTICE_DAYS = 90;
