import { commonWords } from '#web/words/common-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly waiting: number;
  readonly onShow: () => void;
}

/** "3 changes · show": rows that wait so that nothing moves under the pointer. Goes with `useCalmList`. */
export function NewRows({ waiting, onShow }: Props) {
  const t = useWords(commonWords);
  return (
    <div class="new-rows" role="status">
      {waiting > 0 ? (
        <button type="button" class="button" onClick={onShow}>
          {t.newRows(waiting)}
        </button>
      ) : null}
    </div>
  );
}
