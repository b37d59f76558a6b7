import { useLayoutEffect, useRef } from 'preact/hooks';
import { keysWords } from '#web/words/keys-words.ts';
import { useWords } from '#web/words/use-words.ts';
import './keys-dialog.css';

/** Every key the page listens to, by where it does. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(keysWords);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const groups = [
    [
      t.everywhere,
      [
        ['Ctrl K', t.find],
        ['/', t.filter],
        ['?', t.keys],
      ],
    ],
    [
      t.lists,
      [
        ['j', t.next],
        ['k', t.previous],
        ['Enter', t.open],
      ],
    ],
    [
      t.todos,
      [
        ['a', t.assign],
        ['p', t.plan],
        ['e', t.attest],
        ['w', t.waive],
        ['n', t.notApplicable],
        ['c', t.comment],
        ['x', t.select],
        ['Esc', t.leave],
      ],
    ],
  ] as const;
  return (
    <dialog ref={dialog} class="keys-dialog" aria-label={t.title} onClose={onClose}>
      <h2>{t.title}</h2>
      <div class="keys-groups">
        {groups.map(([title, keys]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, what]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <form method="dialog">
        <button type="submit" class="button">
          {t.close}
        </button>
      </form>
    </dialog>
  );
}
