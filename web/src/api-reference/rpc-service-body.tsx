import type { RpcServiceFactsFragment } from '#web/gql/graphql.ts';
import { Icon } from '#web/parts/icon.tsx';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { MethodCard } from './method-card.tsx';
import { OptionChips } from './option-chips.tsx';
import { ProtoComment } from './proto-comment.tsx';

interface Props {
  readonly service: RpcServiceFactsFragment;
  /** The level of the methods' headings. */
  readonly level: 2 | 3;
}

/** What the service is for, then its methods in the order they were written. */
export function RpcServiceBody({ service, level }: Props) {
  const t = useWords(protoWords);
  return (
    <>
      <ProtoComment comment={service.comment} package_={service.package} />
      {service.contract.hasComments ? null : (
        <p class="note small">
          <Icon name="warning" size={14} /> {t.noComments}
        </p>
      )}
      <OptionChips options={service.options} />
      {service.methods.map((method) => (
        <MethodCard key={method.name} method={method} service={service} level={level} />
      ))}
    </>
  );
}
