import { todoWords } from '#web/words/todo-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** Nothing stands among what is to do: whether all is done, or what else is left. */
export function NothingOpen(props: {
  readonly toShow: number;
  readonly cannotTell: number;
  readonly waived: number;
}) {
  const t = useWords(todoWords);
  const { toShow, cannotTell, waived } = props;
  const left = [
    toShow > 0 ? t.stillToShow(toShow) : '',
    cannotTell > 0 ? t.stillUntold(cannotTell) : '',
    waived > 0 ? t.stillWaived(waived) : '',
  ].filter(Boolean);
  return (
    <p class="panel panel-body quiet">
      {left.length === 0 ? t.allDone : [t.nothingByFacts, ...left].join(' ')}
    </p>
  );
}
