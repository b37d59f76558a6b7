import { CodeBlock } from '#web/parts/code-block.tsx';
import { ErrorNote } from '#web/parts/error-note.tsx';
import { Skeleton } from '#web/parts/skeleton.tsx';
import { exampleOf } from '#web/proto/example-json.ts';
import { grpcurlLine } from '#web/proto/grpcurl.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { useShapes } from './use-shapes.ts';

interface Props {
  readonly input: string;
  readonly rpcService: string;
  readonly method: string;
  readonly clientStreaming: boolean;
}

/** A request to start from, and the command that sends it. */
export function ExamplePanel({ input, rpcService, method, clientStreaming }: Props) {
  const t = useWords(protoWords);
  const { shapes, ready, error, retry } = useShapes(input);
  if (error) return <ErrorNote error={error} onRetry={retry} />;
  if (!ready) return <Skeleton rows={3} />;
  const example = exampleOf(input, shapes);
  const label = `${method}: ${t.exampleJson}`;
  return (
    <div class="example-panel">
      <CodeBlock headed={t.exampleJson} label={label} text={JSON.stringify(example, null, 2)} />
      <CodeBlock
        headed="grpcurl"
        label={`${method}: grpcurl`}
        text={grpcurlLine(rpcService, method, example, clientStreaming)}
      />
    </div>
  );
}
