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
    <figure class="code-block">
      {headed ? (
        <figcaption class="small quiet">
          {label} <CopyButton text={text} what={label} />
        </figcaption>
      ) : (
        <CopyButton text={text} what={label} />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="code-scroll" tabIndex={0} aria-label={label}>
        <pre>{text}</pre>
      </section>
    </figure>
  );
}
