import { CopyButton } from './copy-button.tsx';

interface Props {
  readonly command: string;
  /** What is copied, when several stand together. */
  readonly what?: string;
}

/** Something to paste into a shell. A long one wraps. */
export function CommandLine({ command, what }: Props) {
  return (
    <div class="command">
      <code>{command}</code>
      <CopyButton text={command} {...(what === undefined ? {} : { what })} />
    </div>
  );
}
