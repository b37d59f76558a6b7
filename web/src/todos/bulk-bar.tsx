import { useState } from 'preact/hooks';
import { todoWords } from '#web/words/todo-words.ts';
import { useWords } from '#web/words/use-words.ts';
import type { BulkOutcome } from './bulk-outcome.ts';
import { DayField, TextField } from './small-form.tsx';
import type { Bulk } from './use-bulk.ts';
import './bulk-bar.css';

/** What one does with all that are selected; after that, what became of it. */
export function BulkBar({ bulk }: { readonly bulk: Bulk }) {
  const t = useWords(todoWords);
  const { chosen, busy, outcome } = bulk;
  const [assignee, setAssignee] = useState('');
  const [dueDate, setDueDate] = useState('');
  const what = {
    ...(assignee.trim() === '' ? {} : { assignee: assignee.trim() }),
    ...(dueDate === '' ? {} : { dueDate }),
  };
  return (
    <div class="bulk">
      {outcome === undefined ? null : <Outcome outcome={outcome} />}
      {chosen.length === 0 ? null : (
        <form
          class="bulk-bar"
          aria-label={t.selected(chosen.length)}
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy && Object.keys(what).length > 0) void bulk.edit(chosen, what);
          }}
        >
          <b>{t.selected(chosen.length)}</b>
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={() => bulk.assignToMe(chosen)}
          >
            {t.assignToMe}
          </button>
          <TextField label={t.assignee} value={assignee} onValue={setAssignee} maxLength={200} />
          <DayField label={t.dueDate} value={dueDate} onValue={setDueDate} />
          <button type="submit" class="button" disabled={busy || Object.keys(what).length === 0}>
            {t.applyToAll}
          </button>
          <button type="button" class="text-button" onClick={bulk.clear}>
            {t.selectNone}
          </button>
        </form>
      )}
    </div>
  );
}

function Outcome({ outcome }: { readonly outcome: BulkOutcome }) {
  const t = useWords(todoWords);
  const { done, conflicts, refused, reasons } = outcome;
  return (
    <p class={conflicts + refused > 0 ? 'warned small' : 'quiet small'} role="status">
      {[
        t.bulkDone(done),
        conflicts > 0 ? t.bulkConflicts(conflicts) : '',
        refused > 0 ? t.bulkRefused(refused) : '',
        ...reasons,
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  );
}
