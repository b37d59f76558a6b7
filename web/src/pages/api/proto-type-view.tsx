import { TypeBody } from '#web/api-reference/field-tree.tsx';
import { OptionChips } from '#web/api-reference/option-chips.tsx';
import { ProtoComment } from '#web/api-reference/proto-comment.tsx';
import type { ProtoTypeFactsFragment } from '#web/gql/graphql.ts';
import { CopyButton } from '#web/parts/copy-button.tsx';
import { KeyValue } from '#web/parts/key-value.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { Section } from '#web/parts/section.tsx';
import { lastName, packageOf } from '#web/proto/names.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** A message with its fields, or an enum with its values. */
export function ProtoTypeView({ type }: { readonly type: ProtoTypeFactsFragment }) {
  const t = useWords(protoWords);
  const package_ = packageOf(type.fullName);
  const isEnum = type.__typename === 'ProtoEnum';
  const count = isEnum ? type.values.length : type.fields.length;
  return (
    <>
      <PageHead
        title={lastName(type.fullName)}
        beside={
          <>
            <span class="quiet">{isEnum ? t.enum : t.message}</span>
            {type.deprecated ? <span class="option warned">{t.deprecated}</span> : null}
          </>
        }
      >
        <p class="full-name mono quiet">
          {type.fullName} <CopyButton text={type.fullName} what={t.fullName} />
        </p>
      </PageHead>
      <div class="stack type-page">
        <ProtoComment comment={type.comment} package_={package_} />
        <div class="reference-facts">
          <KeyValue
            facts={[
              {
                label: t.file,
                value:
                  type.file === null ? (
                    <>
                      {t.noSuchType(type.fullName)} {t.publishImports}
                    </>
                  ) : (
                    <code>
                      {type.file}
                      {type.line === null ? '' : `:${type.line}`}
                    </code>
                  ),
              },
              package_ === ''
                ? undefined
                : {
                    label: t.package,
                    value: <a href={`/apis?text=${encodeURIComponent(package_)}`}>{package_}</a>,
                  },
              type.options.length === 0
                ? undefined
                : { label: t.options, value: <OptionChips options={type.options} /> },
            ]}
          />
        </div>
        <Section title={isEnum ? t.values : t.fields} count={count}>
          <div class="panel-body">
            <TypeBody type={type} path="" ancestors={[]} />
          </div>
        </Section>
      </div>
    </>
  );
}
