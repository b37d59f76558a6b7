import { useAnchor } from '#web/api-reference/use-anchor.ts';
import { ProtoSourceLineOfDocument, ProtoSourceTextDocument } from '#web/gql/api/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { CopyButton } from '#web/parts/copy-button.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { Section } from '#web/parts/section.tsx';
import { Skeleton } from '#web/parts/skeleton.tsx';
import { fileWords } from '#web/words/file-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { SourceText } from './source-text.tsx';

/** Leads to the section as a whole. */
export const SOURCE_ANCHOR = 'source';

interface Props {
  readonly path: string;
  readonly source: string | null;
  readonly revision: string | null;
}

/** The file as text. Its anchors are `#L42`, and the full names of what it declares. */
export function SourceSection({ path, source, revision }: Props) {
  const t = useWords(fileWords);
  const given = useAnchor();
  const anchor = given === SOURCE_ANCHOR ? '' : given;
  const file = { path, source, revision };
  const result = useLiveQuery(ProtoSourceTextDocument, file);
  const numbered = /^L(\d{1,7})$/.exec(anchor)?.[1];
  const found = useLiveQuery(
    ProtoSourceLineOfDocument,
    { ...file, symbol: anchor },
    { pause: anchor === '' || numbered !== undefined },
  );
  // What has a place of its own above the source is not looked for in it.
  const above = anchor !== '' && document.getElementById(anchor)?.closest('.field') != null;
  const named = anchor === '' || above ? undefined : found.data?.protoFile?.source?.line;
  const text = result.data?.protoFile?.source?.text;
  return (
    <Section
      title={t.source}
      aside={text === undefined ? null : <CopyButton text={text} what={t.source} />}
    >
      <Loaded result={result} skeleton={<Skeleton rows={12} />}>
        {({ protoFile }) =>
          protoFile?.source ? (
            <>
              <p class="source-note quiet small">{t.sourceNote}</p>
              <SourceText
                text={protoFile.source.text}
                line={numbered === undefined ? (named ?? undefined) : Number(numbered)}
                label={path}
              />
            </>
          ) : (
            <p class="panel-body quiet small">{t.noSource}</p>
          )
        }
      </Loaded>
    </Section>
  );
}
