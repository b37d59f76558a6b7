import { ProtoComment } from '#web/api-reference/proto-comment.tsx';
import { useRevision } from '#web/api-reference/use-revision.ts';
import { ProtoFilePageDocument } from '#web/gql/api/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { CopyButton } from '#web/parts/copy-button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { LoadedPage } from '#web/parts/loaded-page.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import type { PageProps } from '#web/routing/route.ts';
import { fileWords } from '#web/words/file-words.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { Declared } from './declared.tsx';
import { FileExtensions } from './file-extensions.tsx';
import { FileFacts } from './file-facts.tsx';
import { SOURCE_ANCHOR, SourceSection } from './source-section.tsx';
import '#web/styles/pages.css';
import '#web/api-reference/api-reference.css';
import '#web/api-reference/field-tree.css';
import './proto-file.css';

/** One proto file: what it declares, imports and sets, and its source line by line. */
export function ProtoFilePage({ params }: PageProps) {
  const path = params.path ?? '';
  const t = useWords(fileWords);
  const proto = useWords(protoWords);
  const source = useQueryState().get('source') ?? null;
  const revision = useRevision() ?? null;
  const result = useLiveQuery(ProtoFilePageDocument, { path, source, revision });
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    <LoadedPage title={name} result={result}>
      {({ protoFile: file }) =>
        file === null ? (
          <>
            <PageHead title={name} />
            <Empty
              title={t.notFound(path)}
              action={
                <a class="button" href="/apis">
                  {t.allApis}
                </a>
              }
            >
              {proto.notFoundWhy}
            </Empty>
          </>
        ) : (
          <>
            <PageHead
              title={name}
              beside={
                <>
                  <span class="quiet">{file.syntax}</span>
                  {file.deprecated ? <span class="option warned">{proto.deprecated}</span> : null}
                </>
              }
            >
              <p class="full-name mono quiet">
                {file.path} <CopyButton text={file.path} what={proto.file} />{' '}
                <a class="to-source" href={`#${SOURCE_ANCHOR}`}>
                  {t.source}
                </a>
              </p>
            </PageHead>
            <div class="file-page">
              <div class="stack">
                <ProtoComment comment={file.comment} package_={file.package} />
                <Declared file={file} />
                <FileExtensions extensions={file.extensions} package_={file.package} />
                <div id={SOURCE_ANCHOR}>
                  <SourceSection path={path} source={source} revision={revision} />
                </div>
              </div>
              <FileFacts file={file} />
            </div>
          </>
        )
      }
    </LoadedPage>
  );
}
