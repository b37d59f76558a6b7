import type { ComparedChangeFragment } from '#web/gql/api/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { CopyButton } from '#web/parts/copy-button.tsx';
import { ExternalLink } from '#web/parts/external-link.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { type FilePlace, filePath } from '#web/proto/file-path.ts';
import { compareWords } from '#web/words/compare-words.ts';
import { contractChangeSentence } from '#web/words/contract-change-words.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { elementPath } from './element-path.ts';
import { inlineDifference } from './inline-difference.ts';

/** What is compared. */
export interface Revisions {
  readonly source: string;
  readonly from: string;
  readonly to: string;
}

interface Props {
  readonly change: ComparedChangeFragment;
  readonly between: Revisions;
}

const ICONS = { ADDED: 'plus', REMOVED: 'minus', CHANGED: 'pencil', MOVED: 'deploy' } as const;

/** What changed, the rule it breaks, and what stood there before and after. */
export function ChangeItem({ change, between }: Props) {
  const t = useWords(compareWords);
  const language = useLanguage();
  const { breaking, kind, element, symbol, rule } = change;
  const href = elementPath(change, between.source);
  const prefix = symbol.startsWith(`${change.package}.`) ? `${change.package}.` : '';
  const name = (
    <code>
      <span class="quiet">{prefix}</span>
      {symbol.slice(prefix.length)}
    </code>
  );
  return (
    <li class={breaking ? 'compared breaking' : 'compared'} id={`${rule ?? kind} ${symbol}`}>
      <p class="compared-line">
        <span
          class={`compared-kind ${breaking ? 'critical' : 'quiet'}`}
          data-tip={t[`kind_${kind}`]}
        >
          <Icon name={breaking ? 'warning' : ICONS[kind]} size={14} />
          <span class="unseen">{breaking ? t.breaking : t[`kind_${kind}`]}</span>
        </span>
        <span class="quiet small">{t[`element_${element}`]}</span>
        {href === undefined ? name : <a href={href}>{name}</a>}
        {breaking && change.acknowledgement === null ? (
          <CopyButton text={`Acknowledge-Breaking: ${symbol}: REASON`} what={t.acknowledgeLine} />
        ) : null}
        {rule === null ? null : (
          <span class="compared-rule small">
            <ExternalLink href={`https://buf.build/docs/breaking/rules/#${rule.toLowerCase()}`}>
              {rule}
            </ExternalLink>
          </span>
        )}
      </p>
      <p class="compared-message">{contractChangeSentence(change, language)}</p>
      <Acknowledged by={change.acknowledgement} />
      <BeforeAfter change={change} between={between} />
    </li>
  );
}

function Acknowledged({ by: meant }: { readonly by: ComparedChangeFragment['acknowledgement'] }) {
  const t = useWords(compareWords);
  if (meant === null) return null;
  return (
    <p class="compared-meant">
      <span class="chip" data-tip={t.acknowledgedTip}>
        {t.acknowledged}
      </span>{' '}
      {meant.reason}{' '}
      <span class="quiet small">
        {meant.by === null ? null : `${meant.by} · `}
        <Age at={meant.at} />
      </span>
    </p>
  );
}

function BeforeAfter({ change, between }: Props) {
  const { before, after, symbol } = change;
  const { source, from, to } = between;
  const [old, now] = [before?.text ?? '', after?.text ?? ''];
  if (old === '' && now === '') return null;
  const { head, before: gone, after: came, tail } = inlineDifference(old, now);
  return (
    <div class="before-after">
      {old === '' ? null : (
        <Side
          as="del"
          place={before}
          address={{ source, revision: from, anchor: symbol }}
          parts={now === '' ? ['', old, ''] : [head, gone, tail]}
        />
      )}
      {now === '' ? null : (
        <Side
          as="ins"
          place={after}
          address={{ source, revision: to, anchor: symbol }}
          parts={old === '' ? ['', now, ''] : [head, came, tail]}
        />
      )}
    </div>
  );
}

function Side(props: {
  readonly as: 'del' | 'ins';
  readonly place: ComparedChangeFragment['before'];
  readonly address: Omit<FilePlace, 'path'>;
  /** What is alike, what differs, what is alike again. */
  readonly parts: readonly [string, string, string];
}) {
  const { as: Mark, place, address, parts } = props;
  const t = useWords(compareWords);
  const [head, own, tail] = parts;
  return (
    <p class={`side side-${Mark}`}>
      <span class="side-mark" aria-hidden="true">
        {Mark === 'del' ? '−' : '+'}
      </span>
      <code>
        {head}
        {own === '' ? null : <Mark>{own}</Mark>}
        {tail}
      </code>
      {place?.line ? (
        <a
          class="side-line small number"
          href={filePath({ ...address, path: place.path })}
          aria-label={t.sourceAt(place.line)}
          data-tip={t.sourceAt(place.line)}
        >
          :{place.line}
        </a>
      ) : null}
    </p>
  );
}
