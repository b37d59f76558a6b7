import type { EveryPair } from './every-pair.ts';
import type { Judged } from './judge.ts';
import type { Locate } from './place-changes.ts';

/** Comments that say something else than before. Revisions published without comments tell nothing of them. */
export function noteComments(elements: readonly EveryPair[], locate: Locate): readonly Judged[] {
  const notes: Judged[] = [];
  for (const { element, symbol, before, after } of elements) {
    const [there, here] = [locate('before', before.file.path), locate('after', after.file.path)];
    if (!there.hasSourceInfo || !here.hasSourceInfo) continue;
    const [old, now] = [there.commentOf(before.at), here.commentOf(after.at)];
    if (old === now) continue;
    const kind = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    notes.push({
      kind,
      element,
      symbol,
      aspect: 'comment',
      breaking: false,
      message: `comment of ${element} ${symbol} was ${kind}`,
      before: { ...before.spot, at: [before.at], ...(old === undefined ? {} : { text: old }) },
      after: { ...after.spot, at: [after.at], ...(now === undefined ? {} : { text: now }) },
    });
  }
  return notes;
}
