import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** `#`: the address of this very line. */
export function AnchorLink({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useWords(protoWords);
  return (
    <a class="anchor-link" href={`#${id}`} aria-label={t.linkTo(name)}>
      #
    </a>
  );
}
