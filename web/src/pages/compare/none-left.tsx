import { Empty } from '#web/parts/empty.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { compareWords } from '#web/words/compare-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ALL_CHANGES, type Choice } from './choice.ts';

/** Something changed, but nothing of what is asked for. */
export function NoneLeft({ choice }: { readonly choice: Choice }) {
  const t = useWords(compareWords);
  const query = useQueryState();
  const { symbol } = choice;
  const onlySymbol =
    symbol !== undefined && choice.package === undefined && choice.text === undefined;
  return (
    <Empty
      title={onlySymbol && !choice.breakingOnly ? t.noneAbout(symbol) : t.noneLeft}
      action={
        <a class="button" href={query.href(ALL_CHANGES)}>
          {t.allChanges}
        </a>
      }
    >
      {onlySymbol && !choice.breakingOnly ? t.noneAboutWhy : null}
    </Empty>
  );
}
