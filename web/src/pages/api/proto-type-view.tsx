import { TypeBody } from '#web/api-reference/field-tree.tsx';
import { OptionChips } from '#web/api-reference/option-chips.tsx';
import { ProtoComment } from '#web/api-reference/proto-comment.tsx';
import { RuleChips } from '#web/api-reference/rule-chips.tsx';
import type { ApiQuery } from '#web/gql/api/graphql.ts';
import { CopyButton } from '#web/parts/copy-button.tsx';
import { lazy } from '#web/parts/lazy.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { Section } from '#web/parts/section.tsx';
import { lastName, packageOf } from '#web/proto/names.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ProtoTypeRail } from './proto-type-rail.tsx';
import { RevisionNote } from './revision-note.tsx';
import { TypeUsers } from './type-users.tsx';
import { useTypeAnchor } from './use-type-anchor.ts';
import './proto-type.css';

const TypeExtensions = lazy(async () => (await import('./type-extensions.tsx')).TypeExtensions);

/** A message with its fields, or an enum with its values, and who refers to it. */
export function ProtoTypeView({ type }: { readonly type: NonNullable<ApiQuery['protoType']> }) {
  const t = useWords(protoWords);
  const isEnum = type.__typename === 'ProtoEnum';
  const count = isEnum ? type.values.length : type.fields.length;
  useTypeAnchor(type.fullName);
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
        <RevisionNote fullName={type.fullName} />
      </PageHead>
      <div class="type-page">
        <div class="stack">
          <ProtoComment comment={type.comment} package_={packageOf(type.fullName)} />
          {type.__typename === 'ProtoMessage' ? <RuleChips rules={type.rules} /> : null}
          <OptionChips options={type.options} />
          <Section title={isEnum ? t.values : t.fields} count={count}>
            <div class="panel-body">
              <TypeBody type={type} path="" ancestors={[]} />
            </div>
          </Section>
          {type.__typename === 'ProtoMessage' && type.extensionRanges.length > 0 ? (
            <TypeExtensions fullName={type.fullName} />
          ) : null}
          <TypeUsers fullName={type.fullName} first={type.usedBy} />
        </div>
        <ProtoTypeRail type={type} />
      </div>
    </>
  );
}
