import type { Change } from '#domain/change.ts';
import type { ChangeDraft } from '#domain/service-changes.ts';
import type { Codec } from './ports.ts';

/** Gives a change its id, from what happened and in which publication: a redelivery makes no second one. */
export function identified(codec: Codec, draft: ChangeDraft, generation: number | string): Change {
  const { kind, subject, source, revision, before, after } = draft;
  const said = [kind, subject, source, revision, generation, before ?? null, after ?? null];
  return { id: codec.sha256(JSON.stringify(said)), ...draft };
}
