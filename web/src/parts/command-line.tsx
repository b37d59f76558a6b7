import { CopyButton } from './copy-button.tsx';

interface Props {
  readonly command: string;
  /** What is copied, when several stand together. */
  readonly what?: string;
}

/** Something to paste into a shell. A long one scrolls inside itself, by keyboard too. */
export function CommandLine({ command, what }: Props) {
  return (
    <div class="command">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <code tabIndex={0}>{command}</code>
      <CopyButton text={command} {...(what === undefined ? {} : { what })} />
    </div>
  );
}
