import { useState } from 'preact/hooks';
import { ProtoTypeDetailDocument, type ProtoTypeFactsFragment } from '#web/gql/api/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Icon } from '#web/parts/icon.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { Skeleton } from '#web/parts/skeleton.tsx';
import { isWellKnown } from '#web/proto/example-json.ts';
import { groupFields } from '#web/proto/group-fields.ts';
import { packageOf } from '#web/proto/names.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { AnchorLink } from './anchor-link.tsx';
import { EnumValues } from './enum-values.tsx';
import { FieldFacts } from './field-facts.tsx';
import { FieldType, type MessageField } from './field-type.tsx';
import { OptionChips } from './option-chips.tsx';
import { ProtoComment } from './proto-comment.tsx';
import { RuleChips } from './rule-chips.tsx';
import { TypeNotes } from './type-notes.tsx';
import { useAnchor } from './use-anchor.ts';
import { useRevision } from './use-revision.ts';

interface Props {
  readonly fullName: string;
  /** Prefix of the anchors: `acme.pay.v1.PaymentService.Charge/request`. */
  readonly path: string;
  /** The types it stands in, outermost first: one of them again is recursion. */
  readonly ancestors: readonly string[];
}

/** The fields of a type, asked for when somebody looks; those of nested types when they are opened. */
export function FieldTree({ fullName, path, ancestors }: Props) {
  const t = useWords(protoWords);
  const result = useLiveQuery(ProtoTypeDetailDocument, {
    fullName,
    revision: useRevision() ?? null,
  });
  return (
    <Loaded result={result} skeleton={<Skeleton rows={3} />}>
      {({ protoType }) =>
        protoType?.__typename === undefined || isAbsent(protoType) ? (
          <p class="quiet small">
            {t.noSuchType(fullName)} {t.publishImports}
          </p>
        ) : (
          <TypeBody type={protoType} path={path} ancestors={ancestors} />
        )
      }
    </Loaded>
  );
}

export function TypeBody(props: {
  readonly type: ProtoTypeFactsFragment;
  readonly path: string;
  readonly ancestors: readonly string[];
}) {
  const { type, path, ancestors } = props;
  const t = useWords(protoWords);
  const package_ = packageOf(type.fullName);
  if (type.__typename === 'ProtoEnum') {
    return (
      <>
        <EnumValues values={type.values} path={path} package_={package_} />
        <TypeNotes type={type} />
      </>
    );
  }
  const inside = [...ancestors, type.fullName];
  if (type.fields.length === 0) {
    return (
      <>
        <p class="quiet small">{t.noFields}</p>
        <TypeNotes type={type} />
      </>
    );
  }
  return (
    <>
      <ul class="field-tree">
        {groupFields(type.fields, type.oneofs).map((group) =>
          group.kind === 'field' ? (
            <FieldRow
              key={group.field.name}
              field={group.field}
              path={path}
              ancestors={inside}
              package_={package_}
            />
          ) : (
            <li key={group.name} class="oneof">
              <div class="oneof-head small">
                {t.oneof(group.name)} <OneofFacts name={group.name} oneofs={type.oneofs} />
              </div>
              <ProtoComment comment={group.comment} package_={package_} />
              <ul class="field-tree">
                {group.fields.map((field) => (
                  <FieldRow
                    key={field.name}
                    field={field}
                    path={path}
                    ancestors={inside}
                    package_={package_}
                  />
                ))}
              </ul>
            </li>
          ),
        )}
      </ul>
      <TypeNotes type={type} />
    </>
  );
}

function OneofFacts(props: {
  readonly name: string;
  readonly oneofs: Extract<ProtoTypeFactsFragment, { __typename: 'ProtoMessage' }>['oneofs'];
}) {
  const oneof = props.oneofs.find(({ name }) => name === props.name);
  return oneof === undefined ? null : (
    <>
      <RuleChips rules={oneof.rules} />
      <OptionChips options={oneof.options} />
    </>
  );
}

/** A type the contract refers to without holding its file. */
function isAbsent(type: ProtoTypeFactsFragment): boolean {
  return type.__typename === 'ProtoMessage' && type.file === null && type.fields.length === 0;
}

interface RowProps {
  readonly field: MessageField;
  readonly path: string;
  readonly ancestors: readonly string[];
  readonly package_: string;
}

/** Name, type, number, label, rules and comment; a message or enum opens in place. */
function FieldRow({ field, path, ancestors, package_ }: RowProps) {
  const t = useWords(protoWords);
  const id = `${path}${field.name}`;
  const anchor = useAnchor();
  const [toggled, setToggled] = useState<boolean | undefined>(undefined);
  const reference = field.reference?.fullName;
  const opens = reference !== undefined && !isWellKnown(reference);
  const open = opens && (toggled ?? anchor.startsWith(`${id}/`));
  return (
    <li id={id} class={anchor === id ? 'field here' : 'field'}>
      <div class="field-line">
        {opens ? (
          <button
            type="button"
            class="icon-button small-button field-toggle"
            aria-expanded={open}
            aria-label={t.expand(field.name)}
            onClick={() => setToggled(!open)}
          >
            <Icon name="chevron" size={12} />
          </button>
        ) : null}
        <code class={field.deprecated ? 'field-name struck' : 'field-name'}>{field.name}</code>
        <FieldType field={field} />
        <FieldFacts
          field={field}
          recursive={reference !== undefined && ancestors.includes(reference)}
        />
        <AnchorLink id={id} name={field.name} />
      </div>
      <ProtoComment comment={field.comment} package_={package_} />
      {open && reference !== undefined ? (
        <div class="field-inner">
          <FieldTree fullName={reference} path={`${id}/`} ancestors={ancestors} />
        </div>
      ) : null}
    </li>
  );
}
