import { runtimeWords } from '#web/words/runtime-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { CopyButton } from './copy-button.tsx';
import { shortImage } from './image-reference.ts';

/** Name and tag; the whole reference on hover and in the clipboard. */
export function ImageName({ image }: { readonly image: string }) {
  const t = useWords(runtimeWords);
  return (
    <span class="image-name">
      <code class="cut" data-tip={image}>
        {shortImage(image)}
      </code>
      <CopyButton text={image} what={t.image} />
    </span>
  );
}
