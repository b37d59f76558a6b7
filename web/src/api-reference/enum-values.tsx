import type { ProtoTypeFactsFragment } from '#web/gql/api/graphql.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { AnchorLink } from './anchor-link.tsx';
import { OptionChips } from './option-chips.tsx';
import { ProtoComment } from './proto-comment.tsx';
import { useAnchor } from './use-anchor.ts';

type Values = Extract<ProtoTypeFactsFragment, { __typename: 'ProtoEnum' }>['values'];

/** Each value with its number; a second name of a number says which was first. */
export function EnumValues(props: {
  readonly values: Values;
  readonly path: string;
  readonly package_: string;
}) {
  const t = useWords(protoWords);
  const anchor = useAnchor();
  return (
    <ul class="field-tree">
      {props.values.map((value) => {
        const id = `${props.path}${value.name}`;
        return (
          <li key={value.name} id={id} class={anchor === id ? 'field here' : 'field'}>
            <div class="field-line">
              <code class={value.deprecated ? 'field-name struck' : 'field-name'}>
                {value.name}
              </code>
              <span class="field-number quiet number">= {value.number}</span>
              {value.deprecated ? <span class="option warned">{t.deprecated}</span> : null}
              {value.aliasOf === null ? null : (
                <span class="option">{t.aliasOf(value.aliasOf)}</span>
              )}
              <OptionChips options={value.options} />
              <AnchorLink id={id} name={value.name} />
            </div>
            <ProtoComment comment={value.comment} package_={props.package_} />
          </li>
        );
      })}
    </ul>
  );
}
