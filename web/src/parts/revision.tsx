import { CopyButton } from './copy-button.tsx';

/** A commit by its first characters, anything else as it is; the whole on hover and in the clipboard. */
export function Revision({ revision, copy = true }: { revision: string; copy?: boolean }) {
  return (
    <span class="revision">
      <code data-tip={revision}>{shortRevision(revision)}</code>
      {copy ? <CopyButton text={revision} what={revision} /> : null}
    </span>
  );
}

export function shortRevision(revision: string): string {
  return /^[0-9a-f]{40,64}$/i.test(revision) ? revision.slice(0, 8) : revision;
}
