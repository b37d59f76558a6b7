import { decidingTerms, sayTerm } from '#web/campaigns/terms-line.tsx';
import { TodoMark } from '#web/campaigns/todo-mark.tsx';
import type { TermFoundFragment, TodoStepFragment } from '#web/gql/campaigns/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { shortRevision } from '#web/parts/revision.tsx';
import { todoWords } from '#web/words/todo-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** How a todo came to stand as it does: each step with what decided, and what was found before and after. */
export function Evidence(props: {
  readonly steps: readonly TodoStepFragment[];
  readonly more: boolean;
}) {
  const t = useWords(todoWords);
  if (props.steps.length === 0) return <p class="quiet">{t.noEvidence}</p>;
  return (
    <>
      <ol class="evidence">
        {props.steps.map((step) => (
          <Step key={`${step.at} ${step.to}`} step={step} />
        ))}
      </ol>
      {props.more ? <p class="quiet small">{t.earlier}</p> : null}
    </>
  );
}

function Step({ step }: { readonly step: TodoStepFragment }) {
  const t = useWords(todoWords);
  const { at, from, to, before, after } = step;
  return (
    <li>
      <p class="evidence-head">
        {to === 'GONE' ? <span>{t.gone}</span> : <TodoMark state={to} />}
        <Age at={at} />
        <span>{useCause(step)}</span>
      </p>
      {before.length > 0 && from ? (
        <Found label={t.before} terms={decidingTerms(before, from)} />
      ) : null}
      {after.length > 0 ? (
        <Found label={t.after} terms={to === 'GONE' ? after : decidingTerms(after, to)} />
      ) : null}
    </li>
  );
}

function useCause({ cause }: TodoStepFragment): string {
  const t = useWords(todoWords);
  switch (cause.kind) {
    case 'EVENT': {
      const where = [cause.source, cause.revision && shortRevision(cause.revision)];
      const said = cause.summary ?? '';
      return t.causeEVENT([said, where.filter(Boolean).join(' ')].filter(Boolean).join(' · '));
    }
    case 'PERSON':
      return [t.causePERSON(cause.by ?? ''), cause.reason].filter(Boolean).join(': ');
    case 'CAMPAIGN':
      return t.causeCAMPAIGN;
    case 'RECONCILE':
      return t.causeRECONCILE;
    case 'EXPIRY':
      return t.causeEXPIRY;
  }
}

function Found(props: { readonly label: string; readonly terms: readonly TermFoundFragment[] }) {
  return (
    <dl class="evidence-found">
      <dt class="small quiet">{props.label}</dt>
      {props.terms.map((term) => (
        <dd key={term.text}>
          <code>{sayTerm(term)}</code>
        </dd>
      ))}
    </dl>
  );
}
