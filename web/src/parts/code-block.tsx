import { CopyButton } from './copy-button.tsx';

interface Props {
  readonly label: string;
  readonly text: string;
  /** The label stands above it; without, it is for ears only. */
  readonly headed?: boolean;
}

/** Text as it is, to read and to copy; it scrolls inside itself, by keyboard too. */
export function CodeBlock({ label, text, headed = false }: Props) {
  return (
    <figure class="code-block" aria-label={headed ? undefined : label}>
      {headed ? (
        <figcaption class="small quiet">
          {label} <CopyButton text={text} what={label} />
        </figcaption>
      ) : (
        <CopyButton text={text} what={label} />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </figure>
  );
}
