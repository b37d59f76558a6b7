import { LazyDisclosure } from '#web/api-reference/lazy-disclosure.tsx';
import type { ComparedChangeFragment } from '#web/gql/api/graphql.ts';
import { compareWords } from '#web/words/compare-words.ts';
import { isAboutComment } from '#web/words/contract-change-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ChangeItem, type Revisions } from './change-item.tsx';
import type { FileGroup } from './group-changes.ts';

interface Props {
  readonly file: FileGroup<ComparedChangeFragment>;
  readonly between: Revisions;
  /** Only how much of it changed is shown. */
  readonly folded: boolean;
  readonly withOthers: boolean;
}

/** The changes of a file; those of comments alone behind their count. */
export function FileChanges({ file, between, folded, withOthers }: Props) {
  const t = useWords(compareWords);
  const { breaking, other, path } = file;
  const others = <Others changes={other} between={between} />;
  const body = (
    <>
      <Changes changes={breaking} between={between} />
      {other.length === 0 ? null : withOthers || breaking.length === 0 ? (
        others
      ) : (
        <div class="compared-others">
          <LazyDisclosure summary={t.showOther(other.length)} open={false}>
            {others}
          </LazyDisclosure>
        </div>
      )}
    </>
  );
  if (folded) {
    return (
      <div class="compared-file panel compared-others">
        <LazyDisclosure
          summary={
            <span class="compared-package-head">
              <span class="mono quiet small">{path}</span>
              <span class="small">
                {breaking.length > 0
                  ? t.breakingCount(breaking.length)
                  : t.changeCount(other.length)}
              </span>
            </span>
          }
          open={false}
        >
          {body}
        </LazyDisclosure>
      </div>
    );
  }
  return (
    <div class="compared-file panel">
      {path === '' ? null : <h3 class="compared-path mono quiet small">{path}</h3>}
      {body}
    </div>
  );
}

interface ChangesProps {
  readonly changes: readonly ComparedChangeFragment[];
  readonly between: Revisions;
}

function Others({ changes, between }: ChangesProps) {
  const t = useWords(compareWords);
  const comments = changes.filter(isAboutComment);
  if (comments.length < 2) return <Changes changes={changes} between={between} />;
  return (
    <>
      <Changes changes={changes.filter((one) => !isAboutComment(one))} between={between} />
      <div class="compared-others">
        <LazyDisclosure summary={t.commentCount(comments.length)} open={false}>
          <Changes changes={comments} between={between} />
        </LazyDisclosure>
      </div>
    </>
  );
}

function Changes({ changes, between }: ChangesProps) {
  if (changes.length === 0) return null;
  return (
    <ul>
      {changes.map((change, index) => (
        <ChangeItem key={`${change.symbol} ${index}`} change={change} between={between} />
      ))}
    </ul>
  );
}
