import type { TroubledServiceFragment } from '#web/gql/graphql.ts';
import { useCalmList } from '#web/live/use-calm-list.ts';
import { Age } from '#web/parts/age.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { NewRows } from '#web/parts/new-rows.tsx';
import { Section } from '#web/parts/section.tsx';
import { shortNames } from '#web/parts/short-names.ts';
import { homeWords } from '#web/words/home-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { SilentLines, useSilentLines } from './silent-lines.tsx';
import { type Trouble, troubleRows } from './trouble-rows.ts';

interface Props {
  readonly services: readonly TroubledServiceFragment[];
  /** Services in trouble, also those not given. */
  readonly total: number;
  /** Names of all environments, so that short ones differ. */
  readonly environments: readonly string[];
}

/** The worst places, why, and since when. */
export function WrongNow({ services, total, environments }: Props) {
  const t = useWords(homeWords);
  const short = shortNames(environments);
  const silent = useSilentLines(environments);
  const calm = useCalmList(troubleRows(services).slice(0, 10), ({ key }) => key, 'trouble');
  const counted = t.services(formatCount(total));
  const all = <a href="/services?health=CRITICAL&health=WARNING&sort=HEALTH">{t.all(counted)}</a>;
  const title = (
    <>
      {t.wrongNow} <span class="section-count number">{counted}</span>
    </>
  );
  return (
    <Section title={title} aside={total > 0 ? all : undefined}>
      <SilentLines lines={silent} />
      {total === 0 && silent.length > 0 ? null : total === 0 ? (
        <Empty title={t.nothingWrong}>{t.nothingWrongHint}</Empty>
      ) : (
        <div {...calm.hold}>
          <NewRows waiting={calm.waiting} onShow={calm.show} />
          <ul class="lines">
            {calm.rows.map((row) => (
              <TroubleRow key={row.key} row={row} environment={short.get(row.environment)} />
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

function TroubleRow(props: { readonly row: Trouble; readonly environment: string | undefined }) {
  const { row, environment } = props;
  const href = `/services/${row.serviceId}/runtime#${row.environment}`;
  return (
    <li class="line trouble">
      <HealthMark health={row.health} of={row.environment} reason={row.reason} />
      <a class="row-link cut trouble-name" href={href}>
        {row.serviceId}
      </a>
      <span class="quiet cut trouble-environment" data-tip={row.environment}>
        {environment ?? row.environment}
      </span>
      <span class="trouble-reason" data-tip={row.reason ?? undefined}>
        {row.reason}
      </span>
      <a class="plain quiet cut trouble-team" href={`/teams/${encodeURIComponent(row.team)}`}>
        {row.team}
      </a>
      <span class="quiet trouble-since">{row.since ? <Age at={row.since} /> : null}</span>
    </li>
  );
}
