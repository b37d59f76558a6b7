import type { Codec } from '#application/ports.ts';

/** The id of a todo that somebody writes by hand; the same wish made again gives the same. Ids of tasks hold no `~`. */
export const handTaskId = (codec: Codec, wish: readonly (string | undefined)[]): string =>
  `t-${codec.sha256(JSON.stringify(wish)).slice(0, 24)}`;

/** The id of a todo that another system keeps here, whichever service it belongs to. */
export const externalTaskId = (codec: Codec, system: string, key: string): string =>
  `x-${codec.sha256(JSON.stringify([system, key])).slice(0, 24)}`;
