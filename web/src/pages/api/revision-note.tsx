import { useRevision } from '#web/api-reference/use-revision.ts';
import { Icon } from '#web/parts/icon.tsx';
import { shortRevision } from '#web/parts/revision.tsx';
import { apiPath } from '#web/proto/names.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { RemovalLink, RemovedIn } from './removal-facts.tsx';
import { useRemoval } from './use-removal.ts';

/** Says that one reads the past, and leads back. */
export function RevisionNote({ fullName }: { readonly fullName: string }) {
  const t = useWords(protoWords);
  const revision = useRevision();
  const removal = useRemoval(fullName, revision === undefined);
  if (revision === undefined) return null;
  return (
    <p class="note revision-note">
      <Icon name="clock" size={14} />
      <span>
        {t.asOfRevision(shortRevision(revision))}{' '}
        {removal ? (
          <>
            <RemovedIn removal={removal} /> <RemovalLink removal={removal} />
          </>
        ) : (
          <a href={apiPath(fullName)}>{t.showPresent}</a>
        )}
      </span>
    </p>
  );
}
