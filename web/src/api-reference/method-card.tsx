import { useRef } from 'preact/hooks';
import type { RpcServiceFactsFragment } from '#web/gql/api/graphql.ts';
import { useMedia } from '#web/live/use-media.ts';
import { lazy } from '#web/parts/lazy.tsx';
import { lastName } from '#web/proto/names.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { FieldTree } from './field-tree.tsx';
import { HttpRules } from './http-rules.tsx';
import { LazyDisclosure } from './lazy-disclosure.tsx';
import { MethodHead } from './method-head.tsx';
import { OptionChips } from './option-chips.tsx';
import { ProtoComment } from './proto-comment.tsx';
import { useAnchor } from './use-anchor.ts';
import { useNear } from './use-near.ts';
import './method.css';

const ExamplePanel = lazy(async () => (await import('./example-panel.tsx')).ExamplePanel);

interface Props {
  readonly method: RpcServiceFactsFragment['methods'][number];
  readonly service: { readonly fullName: string; readonly package: string };
  /** Its heading's level on this page. */
  readonly level: 2 | 3 | 4;
  /** `Charge/response`: the messages that unfold before they come into view. */
  readonly unfolded: ReadonlySet<string>;
}

/** From this width on the example stands beside what it is an example of. */
const WIDE = '(min-width: 1280px)';

/** `Charge(ChargeRequest) → ChargeResponse`, what it does, how it is called, and both messages. */
export function MethodCard({ method, service, level, unfolded }: Props) {
  const t = useWords(protoWords);
  const wide = useMedia(WIDE);
  const anchor = useAnchor();
  const id = method.fullName;
  const place = useRef<HTMLElement>(null);
  const near = useNear(place);
  const opens = (part: string) => anchor === `${id}/${part}` || anchor.startsWith(`${id}/${part}/`);
  const example = (
    <ExamplePanel
      input={method.input.fullName}
      rpcService={service.fullName}
      method={method.name}
      clientStreaming={method.clientStreaming}
    />
  );
  const message = (part: 'request' | 'response', fullName: string) => (
    <LazyDisclosure
      summary={
        <>
          {t[part]} <code class="quiet">{lastName(fullName)}</code>
        </>
      }
      open={(near && unfolded.has(`${method.name}/${part}`)) || opens(part)}
    >
      <FieldTree fullName={fullName} path={`${id}/${part}/`} ancestors={[]} />
    </LazyDisclosure>
  );
  return (
    <article class={anchor === id ? 'method here' : 'method'} id={id} ref={place}>
      <div class="method-main">
        <MethodHead method={method} level={level} />
        <ProtoComment comment={method.comment} package_={service.package} />
        <HttpRules rules={method.http} />
        <OptionChips options={method.options} />
        {message('request', method.input.fullName)}
        {message('response', method.output.fullName)}
        {wide ? null : (
          <LazyDisclosure summary={t.example} open={opens('example')}>
            {example}
          </LazyDisclosure>
        )}
      </div>
      {wide ? <div class="method-aside">{near ? example : null}</div> : null}
    </article>
  );
}
