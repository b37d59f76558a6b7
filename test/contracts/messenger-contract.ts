import { describe, expect, it } from 'vitest';
import type { Messenger } from '#application/ports.ts';
import { aNoticeText } from '../support/a-notice-text.ts';

/** A messenger whose other side is there, and what it got so far. */
export interface OpenMessenger {
  readonly messenger: Messenger;
  readonly arrived: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** What every messenger does; `absent` is one whose other side is not there. */
export function messengerContract(
  name: string,
  open: () => Promise<OpenMessenger>,
  absent: { readonly messenger: Messenger; readonly says: 'later' | 'kept' },
): void {
  describe(`${name} is a messenger`, () => {
    it('says that a notice was taken, or kept, and sends it once', async () => {
      const { messenger, arrived, close } = await open();
      const message = { id: 'n1', to: 'pay@acme.example', text: aNoticeText() };
      expect(['sent', 'kept']).toContain((await messenger.send(message)).kind);
      expect(arrived().length).toBeLessThanOrEqual(1);
      for (const text of arrived()) expect(text).toContain('Came back');
      await close();
    });

    it('takes several at once', async () => {
      const { messenger, close } = await open();
      const ids = ['a', 'b', 'c', 'd'];
      const sendings = await Promise.all(
        ids.map((id) => messenger.send({ id, to: 'pay@acme.example', text: aNoticeText() })),
      );
      expect(new Set(sendings.map(({ kind }) => kind)).size).toBe(1);
      await close();
    });

    it('throws nothing when nobody is there', async () => {
      const message = { id: 'n1', to: 'pay@acme.example', text: aNoticeText() };
      expect((await absent.messenger.send(message)).kind).toBe(absent.says);
    });
  });
}
