import { useRef } from 'preact/hooks';
import type { RpcServiceFactsFragment } from '#web/gql/graphql.ts';
import { CopyButton } from '#web/parts/copy-button.tsx';
import { apiPath, lastName } from '#web/proto/names.ts';
import { ARROWS, streamingOf } from '#web/proto/streaming.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { AnchorLink } from './anchor-link.tsx';
import { ExamplePanel } from './example-panel.tsx';
import { FieldTree } from './field-tree.tsx';
import { HttpRules } from './http-rules.tsx';
import { LazyDisclosure } from './lazy-disclosure.tsx';
import { OptionChips } from './option-chips.tsx';
import { ProtoComment } from './proto-comment.tsx';
import { useAnchor } from './use-anchor.ts';
import { useNear } from './use-near.ts';

type Method = RpcServiceFactsFragment['methods'][number];

interface Props {
  readonly method: Method;
  readonly service: { readonly fullName: string; readonly package: string };
  /** Its heading's level on this page. */
  readonly level: 2 | 3;
}

/** `Charge(ChargeRequest) → ChargeResponse`, what it does, how it is called, and both messages unfolded. */
export function MethodCard({ method, service, level }: Props) {
  const t = useWords(protoWords);
  const anchor = useAnchor();
  const id = method.fullName;
  const streaming = streamingOf(method);
  const Head = `h${level}` as const;
  const place = useRef<HTMLElement>(null);
  // Both messages are what one came to read: they unfold before they come into view.
  const near = useNear(place);
  const opens = (part: string) => anchor === `${id}/${part}` || anchor.startsWith(`${id}/${part}/`);
  return (
    <article class={anchor === id ? 'method here' : 'method'} id={id} ref={place}>
      <header class="method-head">
        <Head class="method-title mono">
          <span class={method.deprecated ? 'method-name struck' : 'method-name'}>
            {method.name}
          </span>
          <span class="method-types">
            (<TypeLink fullName={method.input.fullName} />){' '}
            <span class="arrow" aria-hidden="true">
              {ARROWS[streaming]}
            </span>
            <span class="unseen"> {t[streaming]} </span>{' '}
            <TypeLink fullName={method.output.fullName} />
          </span>
        </Head>
        <CopyButton text={id} what={t.fullName} />
        {streaming === 'unary' ? null : <span class="option">{t[`${streaming}Short`]}</span>}
        {method.deprecated ? <span class="option warned">{t.deprecated}</span> : null}
        <AnchorLink id={id} name={method.name} />
      </header>
      <ProtoComment comment={method.comment} package_={service.package} />
      <HttpRules rules={method.http} />
      <OptionChips options={method.options} />
      <LazyDisclosure
        summary={
          <>
            {t.request} <code class="quiet">{lastName(method.input.fullName)}</code>
          </>
        }
        open={near || opens('request')}
      >
        <FieldTree fullName={method.input.fullName} path={`${id}/request/`} ancestors={[]} />
      </LazyDisclosure>
      <LazyDisclosure
        summary={
          <>
            {t.response} <code class="quiet">{lastName(method.output.fullName)}</code>
          </>
        }
        open={near || opens('response')}
      >
        <FieldTree fullName={method.output.fullName} path={`${id}/response/`} ancestors={[]} />
      </LazyDisclosure>
      <LazyDisclosure summary={t.example} open={opens('example')}>
        <ExamplePanel
          input={method.input.fullName}
          rpcService={service.fullName}
          method={method.name}
          clientStreaming={method.clientStreaming}
        />
      </LazyDisclosure>
    </article>
  );
}

function TypeLink({ fullName }: { readonly fullName: string }) {
  return (
    <a href={apiPath(fullName)} data-tip={fullName}>
      {lastName(fullName)}
    </a>
  );
}
