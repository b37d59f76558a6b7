import type { TeamWeekQuery } from '#web/gql/campaigns/graphql.ts';
import { Section } from '#web/parts/section.tsx';
import { formatCount } from '#web/words/numbers.ts';
import { usePersonName } from '#web/words/person-name.ts';
import { useWords } from '#web/words/use-words.ts';
import { weekWords } from '#web/words/week-words.ts';

type Carried = NonNullable<TeamWeekQuery['team']>['carried'];

/** Who carries how much of what is open, and what nobody does. */
export function Carriers({ carried }: { readonly carried: Carried }) {
  const t = useWords(weekWords);
  const nameOf = usePersonName();
  const people = carried.facets.assignees;
  const nobody = carried.totalCount - people.reduce((sum, { count }) => sum + count, 0);
  if (carried.totalCount === 0) return null;
  const most = Math.max(nobody, ...people.map(({ count }) => count));
  return (
    <Section title={t.carries}>
      <ul class="carriers">
        {people.map(({ value, count }) => (
          <Carrier key={value} name={nameOf(value)} count={count} most={most} />
        ))}
        {nobody > 0 ? <Carrier name={t.nobody} count={nobody} most={most} quiet /> : null}
      </ul>
    </Section>
  );
}

function Carrier(props: {
  readonly name: string;
  readonly count: number;
  readonly most: number;
  readonly quiet?: boolean;
}) {
  const { name, count, most, quiet = false } = props;
  return (
    <li class={quiet ? 'quiet' : ''}>
      <span class="cut">{name}</span>
      <span class="carrier-bar" aria-hidden="true">
        <span style={{ width: `${(100 * count) / most}%` }} />
      </span>
      <span class="number">{formatCount(count)}</span>
    </li>
  );
}
