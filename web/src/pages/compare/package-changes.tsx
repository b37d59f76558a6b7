import { LazyDisclosure } from '#web/api-reference/lazy-disclosure.tsx';
import type { ComparedChangeFragment } from '#web/gql/api/graphql.ts';
import { compareWords } from '#web/words/compare-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ChangeItem, type Revisions } from './change-item.tsx';
import type { FileGroup, PackageGroup } from './group-changes.ts';

interface Props {
  readonly group: PackageGroup<ComparedChangeFragment>;
  readonly between: Revisions;
  /** What breaks nothing is shown without being asked for. */
  readonly unfolded: boolean;
}

/** The changes of a package, file by file; what breaks nothing is folded behind its count. */
export function PackageChanges({ group, between, unfolded }: Props) {
  const t = useWords(compareWords);
  const files = group.files.map((file) => (
    <FileChanges key={file.path} file={file} between={between} unfolded={unfolded} />
  ));
  const name = <code>{group.name === '' ? t.noPackage : group.name}</code>;
  if (group.breaking === 0 && !unfolded) {
    return (
      <section class="compared-package folded">
        <LazyDisclosure
          summary={
            <span class="compared-package-head">
              {name} <span class="quiet small">{t.changeCount(group.other)}</span>
            </span>
          }
          open={false}
        >
          {files}
        </LazyDisclosure>
      </section>
    );
  }
  return (
    <section class="compared-package">
      <header class="compared-package-head">
        <h2>{name}</h2>
        {group.breaking > 0 ? (
          <span class="chip chip-critical">{t.breakingCount(group.breaking)}</span>
        ) : null}
        {group.other > 0 ? (
          <span class="quiet small">
            {group.breaking > 0 ? t.otherCount(group.other) : t.changeCount(group.other)}
          </span>
        ) : null}
      </header>
      {files}
    </section>
  );
}

function FileChanges(props: {
  readonly file: FileGroup<ComparedChangeFragment>;
  readonly between: Revisions;
  readonly unfolded: boolean;
}) {
  const { file, between, unfolded } = props;
  const t = useWords(compareWords);
  const others = <Changes changes={file.other} between={between} />;
  const alone = file.breaking.length === 0;
  return (
    <div class="compared-file panel">
      {file.path === '' ? null : <h3 class="compared-path mono quiet small">{file.path}</h3>}
      <Changes changes={file.breaking} between={between} />
      {file.other.length === 0 ? null : unfolded || alone ? (
        others
      ) : (
        <div class="compared-others">
          <LazyDisclosure summary={t.showOther(file.other.length)} open={false}>
            {others}
          </LazyDisclosure>
        </div>
      )}
    </div>
  );
}

function Changes(props: {
  readonly changes: readonly ComparedChangeFragment[];
  readonly between: Revisions;
}) {
  if (props.changes.length === 0) return null;
  return (
    <ul>
      {props.changes.map((change, index) => (
        <ChangeItem key={`${change.symbol} ${index}`} change={change} between={props.between} />
      ))}
    </ul>
  );
}
