import { describe, expect, it } from 'vitest';
import { DocumentExistsError } from '#domain/errors/document-exists-error.ts';
import { foldWrites } from '#domain/store/fold-writes.ts';
import { createWriteBuffer } from '#domain/store/write-buffer.ts';

const at = (id: string) => ({ collection: { name: 'things', fields: [] }, id });

/** `create:1`, `set:2`, `delete`, all on one document. */
function fold(...steps: readonly string[]) {
  const buffer = createWriteBuffer();
  for (const step of steps) {
    const [kind, n] = step.split(':');
    if (kind === 'delete') buffer.delete(at('a'));
    else buffer.put(kind as 'create' | 'set', at('a'), { n: Number(n) });
  }
  return foldWrites(buffer.end()).map(({ write, mustBeAbsent }) => ({
    end: write.kind === 'delete' ? 'nothing' : write.document.value.n,
    mustBeAbsent,
  }));
}

describe('The writes of a transaction on one document', () => {
  it.each([
    [['set:1', 'set:2'], { end: 2, mustBeAbsent: false }],
    [['delete', 'create:1'], { end: 1, mustBeAbsent: false }],
    [['create:1', 'set:2'], { end: 2, mustBeAbsent: true }],
    [['create:1', 'delete'], { end: 'nothing', mustBeAbsent: true }],
    [['create:1', 'delete', 'create:2'], { end: 2, mustBeAbsent: true }],
    [['set:1', 'delete'], { end: 'nothing', mustBeAbsent: false }],
  ])('%j come to one', (steps, expected) => {
    expect(fold(...steps)).toEqual([expected]);
  });

  it.each([[['create:1', 'create:2']], [['set:1', 'create:2']]])(
    '%j contradict each other',
    (steps) => {
      expect(() => fold(...steps)).toThrow(DocumentExistsError);
    },
  );

  it('leave those on others alone', () => {
    const buffer = createWriteBuffer();
    for (const id of ['b', 'a', 'b']) buffer.put('set', at(id), { n: 1 });
    expect(foldWrites(buffer.end()).map(({ write }) => write.ref.id)).toEqual(['b', 'a']);
  });
});
