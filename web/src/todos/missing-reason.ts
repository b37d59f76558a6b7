import type { PassportLevelFragment } from '#web/gql/campaigns/graphql.ts';
import type { Spoken } from '#web/words/define-words.ts';
import type { passportWords } from '#web/words/passport-words.ts';

type Item = PassportLevelFragment['missing'][number];

/** Why an item stands where it does among what is missing: what it takes, and how it closes. */
export function missingReason(
  {
    effort,
    judgedBy,
    todo,
  }: Pick<Item, 'effort' | 'judgedBy'> & { readonly todo: Pick<Item['todo'], 'state'> },
  t: Spoken<typeof passportWords>,
): string {
  const takes =
    [t.minutes, t.hours, t.aDay, t.days, t.weeks][Math.min(Math.max(effort, 1), 5) - 1] ?? '';
  if (todo.state === 'CANNOT_TELL') return t.cannotTell(takes);
  const ends = judgedBy === 'MACHINE' ? t.byItself : t.byPerson;
  return todo.state === 'REGRESSED' ? t.again(takes, ends) : t.once(takes, ends);
}
