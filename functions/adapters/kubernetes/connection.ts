import type { Dispatcher } from 'undici';

/** Where a cluster is, and as whom it is asked; or why that can't be known. */
export type Connection =
  | {
      readonly kind: 'connected';
      /** The one pool of connections to this cluster. */
      readonly dispatcher: Dispatcher;
      readonly origin: string;
      readonly prefix: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly way: Way;
    }
  | Impossible;

export interface Impossible {
  readonly kind: 'impossible';
  /** Of the problem it becomes. */
  readonly code: string;
  readonly why: string;
  readonly cure: string;
}

/** How to speak of a connection; nothing secret is in it. */
export interface Way {
  /** Whose credentials are shown, within a sentence: `the context prod`. */
  readonly bearer: string;
  /** What to do when nobody answers there, or somebody else. */
  readonly addressCure: string;
  /** What to do when the credentials are refused. */
  readonly credentialsCure: string;
}
