import type { TodoLineFragment } from '#web/gql/campaigns/graphql.ts';
import { ExternalLink } from '#web/parts/external-link.tsx';
import { usePersonName } from '#web/words/person-name.ts';
import { todoWords } from '#web/words/todo-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { lastDay } from './last-day.ts';

/** What people said of a todo, in sentences. */
export function TodoWord({ todo }: { readonly todo: TodoLineFragment }) {
  const t = useWords(todoWords);
  const nameOf = usePersonName();
  const { waiver, waiverRequest, notApplicable, attestation, done } = todo;
  return (
    <>
      {waiver?.inForce ? (
        <p class="todo-word">
          {t.waiverIs(nameOf(waiver.approvedBy ?? ''), lastDay(waiver.until), waiver.reason)}
        </p>
      ) : null}
      {waiverRequest ? (
        <p class="todo-word">
          {t.waiverAsked(
            nameOf(waiverRequest.requestedBy),
            lastDay(waiverRequest.until),
            waiverRequest.reason,
          )}
        </p>
      ) : null}
      {notApplicable ? (
        <p class="todo-word">{t.notApplicableIs(nameOf(notApplicable.by), notApplicable.reason)}</p>
      ) : null}
      {attestation ? (
        <p class="todo-word">
          {(attestation.inForce ? t.attestedIs : t.attestedWas)(
            nameOf(attestation.by),
            lastDay(attestation.until),
            attestation.evidence,
          )}{' '}
          {attestation.url ? (
            <ExternalLink href={attestation.url}>{attestation.url}</ExternalLink>
          ) : null}
        </p>
      ) : null}
      {done ? <p class="todo-word">{t.doneBy(nameOf(done.by))}</p> : null}
    </>
  );
}
