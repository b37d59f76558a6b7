import { LazyDisclosure } from '#web/api-reference/lazy-disclosure.tsx';
import type { ComparedChangeFragment } from '#web/gql/api/graphql.ts';
import { compareWords } from '#web/words/compare-words.ts';
import { useWords } from '#web/words/use-words.ts';
import type { Revisions } from './change-item.tsx';
import { FileChanges } from './file-changes.tsx';
import type { PackageGroup } from './group-changes.ts';
import { fileKey } from './unfolded-files.ts';

interface Props {
  readonly group: PackageGroup<ComparedChangeFragment>;
  readonly between: Revisions;
  /** Files that are shown without being asked for. */
  readonly unfolded: ReadonlySet<string>;
  /** So is what breaks nothing. */
  readonly withOthers: boolean;
}

/** The changes of a package, file by file; what breaks nothing, and what is too much, is folded behind its count. */
export function PackageChanges({ group, between, unfolded, withOthers }: Props) {
  const t = useWords(compareWords);
  const { name, breaking, other } = group;
  const isUnfolded = (path: string) => unfolded.has(fileKey(name, path));
  const isFolded =
    (breaking === 0 && !withOthers) || !group.files.some(({ path }) => isUnfolded(path));
  const files = group.files.map((file) => (
    <FileChanges
      key={file.path}
      file={file}
      between={between}
      folded={!isFolded && !isUnfolded(file.path)}
      withOthers={withOthers}
    />
  ));
  const title = <code>{name === '' ? t.noPackage : name}</code>;
  const counts = (
    <>
      {breaking > 0 ? <span class="chip chip-critical">{t.breakingCount(breaking)}</span> : null}
      {other > 0 ? (
        <span class="quiet small">{breaking > 0 ? t.otherCount(other) : t.changeCount(other)}</span>
      ) : null}
    </>
  );
  if (isFolded) {
    return (
      <section class="compared-package folded">
        <LazyDisclosure
          summary={
            <span class="compared-package-head">
              {title} {counts}
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
        <h2>{title}</h2>
        {counts}
      </header>
      {files}
    </section>
  );
}
