import type { RpcServiceFactsFragment } from '#web/gql/api/graphql.ts';
import { CopyButton } from '#web/parts/copy-button.tsx';
import { lastName } from '#web/proto/names.ts';
import { ARROWS, streamingOf } from '#web/proto/streaming.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { AnchorLink } from './anchor-link.tsx';
import { useApiPath } from './use-revision.ts';

interface Props {
  readonly method: RpcServiceFactsFragment['methods'][number];
  readonly level: 2 | 3 | 4;
}

/** `Charge(ChargeRequest) ⇄ ChargeResponse`, both types as links. */
export function MethodHead({ method, level }: Props) {
  const t = useWords(protoWords);
  const id = method.fullName;
  const streaming = streamingOf(method);
  const Head = `h${level}` as const;
  return (
    <header class="method-head">
      <Head class="method-title mono">
        <span class={method.deprecated ? 'method-name struck' : 'method-name'}>{method.name}</span>
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
  );
}

function TypeLink({ fullName }: { readonly fullName: string }) {
  const apiPath = useApiPath();
  return (
    <a href={apiPath(fullName)} data-tip={fullName}>
      {lastName(fullName)}
    </a>
  );
}
