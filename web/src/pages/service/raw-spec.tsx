import type { ServiceOverviewQuery } from '#web/gql/graphql.ts';
import { CodeBlock } from '#web/parts/code-block.tsx';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { serviceWords } from '#web/words/service-words.ts';
import { useWords } from '#web/words/use-words.ts';

type Spec = NonNullable<ServiceOverviewQuery['service']>['spec'];

/** The file as its owners published it, byte for byte. */
export function RawSpec({ spec }: { readonly spec: Spec }) {
  const t = useWords(serviceWords);
  return (
    <Disclosure summary={t.rawSpec} class="raw-spec">
      <CodeBlock label={spec.path} text={spec.text} />
    </Disclosure>
  );
}
