import { filePath } from '#web/proto/file-path.ts';
import { PathText } from './path-text.tsx';
import { useRevision } from './use-revision.ts';

interface Props {
  readonly file: string;
  readonly line: number | null;
  readonly symbol: string;
  /** Whose contract, where it is known. */
  readonly source?: string;
}

/** `acme/pay/v1/payment.proto:42`, which leads to the thing in the source. */
export function FileLine({ file, line, symbol, source }: Props) {
  const revision = useRevision();
  return (
    <a href={filePath({ path: file, source, revision, anchor: symbol })}>
      <code>
        <PathText path={file} />
        {line === null ? '' : `:${line}`}
      </code>
    </a>
  );
}
