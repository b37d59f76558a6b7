import type { Comparison } from './comparison.ts';
import { everyPair } from './every-pair.ts';
import type { Judged } from './judge.ts';
import type { Locate } from './place-changes.ts';

/** Comments that say something else than before. Revisions published without comments tell nothing of them. */
export async function noteComments(
  comparison: Comparison,
  locate: Locate,
): Promise<readonly Judged[]> {
  const notes: Judged[] = [];
  for (const { element, symbol, before, after } of everyPair(comparison)) {
    const [there, here] = [
      await locate('before', before.file.path),
      await locate('after', after.file.path),
    ];
    const [old, now] = [there.commentOf(before.at), here.commentOf(after.at)];
    if (old === now || !there.hasSourceInfo || !here.hasSourceInfo) continue;
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
