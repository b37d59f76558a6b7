import type { ComparedChangeFragment } from '#web/gql/api/graphql.ts';
import { ExternalLink } from '#web/parts/external-link.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { compareWords } from '#web/words/compare-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { elementPath } from './element-path.ts';
import { inlineDifference } from './inline-difference.ts';

interface Props {
  readonly change: ComparedChangeFragment;
  readonly source: string;
}

const ICONS = { ADDED: 'plus', REMOVED: 'minus', CHANGED: 'pencil', MOVED: 'deploy' } as const;

/** What changed, the rule it breaks, and what stood there before and after. */
export function ChangeItem({ change, source }: Props) {
  const t = useWords(compareWords);
  const { breaking, kind, element, symbol, message, rule } = change;
  const href = elementPath(change, source);
  const name = <code>{symbol}</code>;
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
        {rule === null ? null : (
          <span class="compared-rule small">
            <ExternalLink href={`https://buf.build/docs/breaking/rules/#${rule.toLowerCase()}`}>
              {rule}
            </ExternalLink>
          </span>
        )}
      </p>
      <p class="compared-message">{capital(message)}</p>
      <BeforeAfter change={change} />
    </li>
  );
}

function BeforeAfter({ change }: { readonly change: ComparedChangeFragment }) {
  const { before, after } = change;
  const [old, now] = [before?.text ?? '', after?.text ?? ''];
  if (old === '' && now === '') return null;
  const { head, before: gone, after: came, tail } = inlineDifference(old, now);
  return (
    <div class="before-after">
      {old === '' ? null : (
        <Side as="del" place={before} parts={now === '' ? ['', old, ''] : [head, gone, tail]} />
      )}
      {now === '' ? null : (
        <Side as="ins" place={after} parts={old === '' ? ['', now, ''] : [head, came, tail]} />
      )}
    </div>
  );
}

function Side(props: {
  readonly as: 'del' | 'ins';
  readonly place: ComparedChangeFragment['before'];
  /** What is alike, what differs, what is alike again. */
  readonly parts: readonly [string, string, string];
}) {
  const { as: Mark, place, parts } = props;
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
      {place?.line ? <span class="side-line quiet small number">:{place.line}</span> : null}
    </p>
  );
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
