import { useEffect, useState } from 'preact/hooks';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** `#`: the address of this very line; a press goes there and copies it. */
export function AnchorLink({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useWords(protoWords);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <a
      class="anchor-link"
      href={`#${id}`}
      aria-label={t.linkTo(name)}
      data-tip={copied ? t.linkCopied : t.linkTo(name)}
      onClick={({ currentTarget }) => {
        // Going there is enough where the browser does not let us copy.
        navigator.clipboard?.writeText(currentTarget.href).then(
          () => setCopied(true),
          () => undefined,
        );
      }}
    >
      #
      <span class="unseen" role="status">
        {copied ? t.linkCopied : ''}
      </span>
    </a>
  );
}
