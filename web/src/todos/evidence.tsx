import { TodoMark } from '#web/campaigns/todo-mark.tsx';
import type { TodoState } from '#web/campaigns/todo-state.ts';
import type { TermFoundFragment, TodoStepFragment } from '#web/gql/campaigns/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { shortRevision } from '#web/parts/revision.tsx';
import { usePersonName } from '#web/words/person-name.ts';
import { todoWords } from '#web/words/todo-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { FoundList } from './found-list.tsx';

/** How a todo came to stand as it does: each step with what decided, and what was found before and after. */
export function Evidence(props: {
  readonly steps: readonly TodoStepFragment[];
  readonly more: boolean;
  /** A rule decides; without one there is nothing that was found. */
  readonly isJudged: boolean;
}) {
  const t = useWords(todoWords);
  if (props.steps.length === 0) return <p class="quiet">{t.noEvidence}</p>;
  return (
    <>
      <ol class="evidence">
        {props.steps.map((step) => (
          <Step key={`${step.at} ${step.to}`} step={step} isJudged={props.isJudged} />
        ))}
      </ol>
      {props.more ? <p class="quiet small">{t.earlier}</p> : null}
    </>
  );
}

function Step(props: { readonly step: TodoStepFragment; readonly isJudged: boolean }) {
  const { step, isJudged } = props;
  const t = useWords(todoWords);
  const { at, from, to, before, after } = step;
  return (
    <li>
      <p class="evidence-head">
        {to === 'GONE' ? <span>{t.gone}</span> : <TodoMark state={to} />}
        <Age at={at} />
        <span>{useCause(step)}</span>
      </p>
      {isJudged && before.length > 0 && from ? (
        <Found label={t.before} terms={before} state={from} />
      ) : null}
      {isJudged && after.length > 0 ? (
        <Found label={t.after} terms={after} state={to === 'GONE' ? 'SATISFIED' : to} />
      ) : null}
    </li>
  );
}

function useCause({ cause }: TodoStepFragment): string {
  const t = useWords(todoWords);
  const nameOf = usePersonName();
  switch (cause.kind) {
    case 'EVENT': {
      const where = [cause.source, cause.revision && shortRevision(cause.revision)];
      return [cause.summary, where.filter(Boolean).join(' ')].filter(Boolean).join(' · ');
    }
    case 'PERSON':
      return [t.causePERSON(nameOf(cause.by ?? '')), cause.reason].filter(Boolean).join(': ');
    case 'CAMPAIGN':
      return t.causeCAMPAIGN;
    case 'RECONCILE':
      return cause.source && cause.revision
        ? t.causePublication(cause.source, shortRevision(cause.revision))
        : t.causeRECONCILE;
    case 'EXPIRY':
      return t.causeEXPIRY;
  }
}

function Found(props: {
  readonly label: string;
  readonly terms: readonly TermFoundFragment[];
  readonly state: TodoState;
}) {
  const { label, terms, state } = props;
  return (
    <div class="evidence-found">
      <span class="small quiet">{label}</span>
      <div>
        <FoundList terms={terms} state={state} />
      </div>
    </div>
  );
}
