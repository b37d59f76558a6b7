import { CopyButton } from './copy-button.tsx';

interface Props {
  /** What it is, for ears and for the button that copies it. */
  readonly label: string;
  readonly text: string;
  /** Stands above it. */
  readonly headed?: string;
}

/** Text as it is, to read and to copy; it scrolls inside itself, by keyboard too. */
export function CodeBlock({ label, text, headed }: Props) {
  return (
    <figure class="code-block" aria-label={label}>
      {headed === undefined ? (
        <CopyButton text={text} what={label} />
      ) : (
        <figcaption class="small quiet">
          {headed} <CopyButton text={text} what={label} />
        </figcaption>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </figure>
  );
}
