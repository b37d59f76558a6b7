import type { RevisionLineFragment } from '#web/gql/api/graphql.ts';
import type { Pages } from '#web/live/use-pages.ts';
import { Age } from '#web/parts/age.tsx';
import { Icon, type IconName } from '#web/parts/icon.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { MoreButton } from '#web/parts/more-button.tsx';
import { shortRevision } from '#web/parts/revision.tsx';
import { Skeleton } from '#web/parts/skeleton.tsx';
import { comparePath } from '#web/proto/compare-path.ts';
import { apiPath } from '#web/proto/names.ts';
import { revisionWords } from '#web/words/revision-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props<Data> {
  readonly pages: Pages<Data, RevisionLineFragment>;
  /** Full name of the RPC service or type: the comparison opens with its changes. */
  readonly fullName: string;
}

/** Every revision that changed a thing, newest first; each leads to what changed. */
export function RevisionList<Data>({ pages, fullName }: Props<Data>) {
  const t = useWords(revisionWords);
  return (
    <Loaded result={pages.result} skeleton={<Skeleton rows={2} />}>
      {() =>
        pages.nodes.length === 0 ? (
          <p class="quiet small">{t.noRevision}</p>
        ) : (
          <>
            <ol class="revision-list">
              {pages.nodes.map((line) => (
                <RevisionRow key={line.revision} line={line} fullName={fullName} />
              ))}
            </ol>
            <MoreButton pages={pages} />
          </>
        )
      }
    </Loaded>
  );
}

function RevisionRow(props: { readonly line: RevisionLineFragment; readonly fullName: string }) {
  const { source, revision, previous, publishedAt, change, breaking } = props.line;
  const t = useWords(revisionWords);
  const meant = props.line.acknowledgements.map(({ reason }) => t.acknowledged(reason));
  const what = change === null ? t.published : t[WORDS[change]];
  return (
    <li class="revision-row small">
      <Icon name={change === null ? 'pencil' : ICONS[change]} size={12} />
      <span>
        {previous === null || change === 'ADDED' ? (
          what
        ) : (
          <a
            href={comparePath({ source, from: previous, to: revision, symbol: props.fullName })}
            data-tip={t.compareWith(shortRevision(previous))}
          >
            {what}
          </a>
        )}{' '}
        <a
          class="plain"
          href={apiPath(props.fullName, undefined, revision)}
          data-tip={`${revision}\n${t.readAsOf}`}
        >
          <code>{shortRevision(revision)}</code>
        </a>{' '}
        {breaking > 0 && change !== 'ADDED' ? (
          <span class="option warned" data-tip={[t.breakingTip, ...meant].join('\n')}>
            {t.breakingCount(breaking)}
          </span>
        ) : null}
      </span>
      <span class="line-end quiet">
        <Age at={publishedAt} note={source} />
      </span>
    </li>
  );
}

const WORDS = { ADDED: 'addedIn', CHANGED: 'changedIn', REMOVED: 'removedIn' } as const;
const ICONS = {
  ADDED: 'plus',
  CHANGED: 'pencil',
  REMOVED: 'minus',
} as const satisfies Record<string, IconName>;
