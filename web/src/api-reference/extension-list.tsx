import type { ExtensionFactsFragment } from '#web/gql/api/graphql.ts';
import { filePath } from '#web/proto/file-path.ts';
import { lastName } from '#web/proto/names.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { AnchorLink } from './anchor-link.tsx';
import { FieldType } from './field-type.tsx';
import { OptionChips } from './option-chips.tsx';
import { ProtoComment } from './proto-comment.tsx';
import { useAnchor } from './use-anchor.ts';
import { useApiPath, useRevision } from './use-revision.ts';

interface Props {
  readonly extensions: readonly ExtensionFactsFragment[];
  readonly package_: string;
  /** What is not clear from where it stands: whom it extends, or where it is declared. */
  readonly shows: 'extendee' | 'file';
}

/** Fields declared outside of the message they belong to. */
export function ExtensionList({ extensions, package_, shows }: Props) {
  return (
    <ul class="field-tree">
      {extensions.map((extension) => (
        <ExtensionRow
          key={extension.fullName}
          extension={extension}
          package_={package_}
          shows={shows}
        />
      ))}
    </ul>
  );
}

function ExtensionRow(props: {
  readonly extension: ExtensionFactsFragment;
  readonly package_: string;
  readonly shows: Props['shows'];
}) {
  const { extension, package_, shows } = props;
  const t = useWords(protoWords);
  const apiPath = useApiPath();
  const revision = useRevision();
  const id = extension.fullName;
  const here = useAnchor() === id;
  return (
    <li id={id} class={here ? 'field here' : 'field'}>
      <div class="field-line">
        <code class={extension.deprecated ? 'field-name struck' : 'field-name'}>
          {shows === 'file' ? extension.fullName : extension.name}
        </code>
        <FieldType field={extension} />
        <span class="field-number quiet number">= {extension.number}</span>
        {shows === 'extendee' ? (
          <span class="small">
            {t.extends}{' '}
            <a href={apiPath(extension.extendee.fullName)} data-tip={extension.extendee.fullName}>
              {lastName(extension.extendee.fullName)}
            </a>
          </span>
        ) : (
          <a
            class="small"
            href={filePath({ path: extension.file, revision, anchor: extension.fullName })}
          >
            {extension.file}
          </a>
        )}
        {extension.deprecated ? <span class="option warned">{t.deprecated}</span> : null}
        {extension.defaultValue ? (
          <span class="option">{t.defaultValue(extension.defaultValue)}</span>
        ) : null}
        <OptionChips options={extension.options} />
        <AnchorLink id={id} name={extension.name} />
      </div>
      <ProtoComment comment={extension.comment} package_={package_} />
    </li>
  );
}
