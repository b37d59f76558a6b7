import type { ProtoTypeFactsFragment } from '#web/gql/graphql.ts';
import { AnchorLink } from './anchor-link.tsx';
import { OptionChips } from './option-chips.tsx';
import { ProtoComment } from './proto-comment.tsx';

type Values = Extract<ProtoTypeFactsFragment, { __typename: 'ProtoEnum' }>['values'];

export function EnumValues(props: {
  readonly values: Values;
  readonly path: string;
  readonly package_: string;
}) {
  return (
    <ul class="field-tree">
      {props.values.map((value) => {
        const id = `${props.path}${value.name}`;
        return (
          <li key={value.name} id={id} class="field">
            <div class="field-line">
              <code class={value.deprecated ? 'field-name struck' : 'field-name'}>
                {value.name}
              </code>
              <span class="field-number quiet number">= {value.number}</span>
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
