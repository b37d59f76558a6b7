import { OptionChips } from '#web/api-reference/option-chips.tsx';
import { PathText } from '#web/api-reference/path-text.tsx';
import { useRevision } from '#web/api-reference/use-revision.ts';
import { Age } from '#web/parts/age.tsx';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { KeyValue } from '#web/parts/key-value.tsx';
import { Revision } from '#web/parts/revision.tsx';
import { filePath } from '#web/proto/file-path.ts';
import { fileWords } from '#web/words/file-words.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import type { File } from './declared.tsx';

/** More than these are folded. */
const FEW = 12;

/** Package, options, what it imports and who imports it. */
export function FileFacts({ file }: { readonly file: File }) {
  const t = useWords(fileWords);
  const proto = useWords(protoWords);
  const { contract } = file;
  return (
    <aside class="reference-facts" aria-label={proto.facts}>
      <KeyValue
        facts={[
          file.package === ''
            ? undefined
            : {
                label: proto.package,
                value: (
                  <a href={`/apis?package=${encodeURIComponent(file.package)}`}>{file.package}</a>
                ),
              },
          {
            label: proto.contract,
            value: (
              <span class="row wrap">
                <a href="/sources">{contract.source}</a>
                <Revision revision={contract.revision} />
                <Age at={contract.publishedAt} />
              </span>
            ),
          },
          file.options.length === 0
            ? undefined
            : { label: t.options, value: <OptionChips options={file.options} /> },
          file.features.length === 0
            ? undefined
            : { label: t.features, value: <OptionChips options={file.features} /> },
          file.imports.length === 0
            ? undefined
            : { label: t.imports, value: <Imports file={file} /> },
          {
            label: t.importedBy,
            value:
              file.importedBy.length === 0 ? (
                <span class="quiet">{t.nobody}</span>
              ) : (
                <Folded count={file.importedBy.length}>
                  <ul class="fact-list">
                    {file.importedBy.map((path) => (
                      <FileLink key={path} path={path} source={contract.source} />
                    ))}
                  </ul>
                </Folded>
              ),
          },
        ]}
      />
    </aside>
  );
}

function Imports({ file }: { readonly file: File }) {
  const t = useWords(fileWords);
  return (
    <ul class="fact-list">
      {file.imports.map(({ path, kind, held }) =>
        held ? (
          <FileLink
            key={path}
            path={path}
            source={file.contract.source}
            note={kind === 'PLAIN' ? undefined : t[`import_${kind}`]}
          />
        ) : (
          <li key={path}>
            <code>{path}</code> <span class="quiet small">{t.notHeld}</span>
          </li>
        ),
      )}
    </ul>
  );
}

function FileLink(props: {
  readonly path: string;
  readonly source: string;
  readonly note?: string | undefined;
}) {
  const { path, source, note } = props;
  const revision = useRevision();
  return (
    <li>
      <a href={filePath({ path, source, revision })}>
        <code>
          <PathText path={path} />
        </code>
      </a>
      {note === undefined ? null : <span class="quiet small"> {note}</span>}
    </li>
  );
}

function Folded(props: { readonly count: number; readonly children: preact.ComponentChildren }) {
  const t = useWords(fileWords);
  if (props.count <= FEW) return <>{props.children}</>;
  return <Disclosure summary={t.files(props.count)}>{props.children}</Disclosure>;
}
