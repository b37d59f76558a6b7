import type { NoticeText } from './notice.ts';

/** A notice on its way to people. */
export interface Message {
  /** The same for every attempt, so that who can recognises a repetition. */
  readonly id: string;
  /** A Slack channel (id or name), or an e-mail address. */
  readonly to: string;
  readonly text: NoticeText;
}

/** What became of a message. `why` is one sentence; it never holds a credential. */
export type Sending =
  | { readonly kind: 'sent' }
  /** There is no way out: it is kept to be looked at. */
  | { readonly kind: 'kept' }
  /** May go well later; the other side wants to be left alone for so many seconds. */
  | { readonly kind: 'later'; readonly why: string; readonly afterSeconds?: number }
  /** Will never be taken as it is addressed, or by these credentials. */
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly why: string;
      readonly cure: string;
    };
