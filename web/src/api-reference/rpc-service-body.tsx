import type { ComponentChildren } from 'preact';
import type { RpcServiceFactsFragment } from '#web/gql/api/graphql.ts';
import { Icon } from '#web/parts/icon.tsx';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { MethodCard } from './method-card.tsx';
import { firstShown, orderMethods, useMethodOrder } from './method-order.ts';
import { OptionChips } from './option-chips.tsx';
import { ProtoComment } from './proto-comment.tsx';

interface Props {
  readonly service: RpcServiceFactsFragment;
  /** The level of the headings under it. */
  readonly level: 2 | 3;
  /** Beside what it is for. */
  readonly aside?: ComponentChildren;
}

/** What the service is for, then its methods: by resource where they are many, else as they were written. */
export function RpcServiceBody({ service, level, aside }: Props) {
  const t = useWords(protoWords);
  const groups = orderMethods(service.methods, useMethodOrder());
  const unfolded = firstShown(groups.flatMap(({ methods }) => methods));
  const grouped = groups.length > 1;
  const methodLevel = grouped ? (level === 2 ? 3 : 4) : level;
  const Head = `h${level}` as const;
  return (
    <>
      <div class="service-intro">
        <div class="service-about">
          <ProtoComment comment={service.comment} package_={service.package} />
          {service.contract.hasComments ? null : (
            <p class="note small">
              <Icon name="warning" size={14} /> {t.noComments}
            </p>
          )}
          <OptionChips options={service.options} />
        </div>
        {aside}
      </div>
      {groups.map(({ resource, methods }) => (
        <div key={resource ?? ''} class="method-group">
          {grouped ? (
            <Head class="method-group-head">
              {resource ?? t.otherMethods} <span class="quiet number">{methods.length}</span>
            </Head>
          ) : null}
          {methods.map((method) => (
            <MethodCard
              key={method.name}
              method={method}
              service={service}
              level={methodLevel}
              unfolded={unfolded}
            />
          ))}
        </div>
      ))}
      {service.methods.length === 0 ? <p class="quiet">{t.noMethods}</p> : null}
    </>
  );
}
