import type { Health, TroubleRowFragment } from '#web/gql/running/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { lazy } from '#web/parts/lazy.tsx';
import { Prose } from '#web/parts/prose.tsx';
import { usePersonName } from '#web/words/person-name.ts';
import { isoDay } from '#web/words/times.ts';
import { troubleWords } from '#web/words/trouble-words.ts';
import { useWords } from '#web/words/use-words.ts';

const TroubleDetails = lazy(async () => (await import('./trouble-details.tsx')).TroubleDetails);

interface Props {
  readonly row: TroubleRowFragment;
  /** 0 for the first. */
  readonly place: number;
  /** How many columns there is room for. */
  readonly columns: number;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** What is wrong with which service where, since when; pressing it opens the cure below. */
export function TroubleRow({ row, place, columns, open, onToggle }: Props) {
  const t = useWords(troubleWords);
  const nameOf = usePersonName();
  const { state, severity, service, environments, finding, findingCount } = row;
  const [first = '', ...others] = environments;
  const href = `/services/${service.serviceId}/runtime#${first}`;
  const values = [finding.found, finding.wanted].filter((value) => value !== null).join(' → ');
  return (
    <tbody class={`trouble-item state-${state.toLowerCase()}`}>
      <tr data-row={place}>
        <td class="col-mark">
          <HealthMark
            health={healthOf(row)}
            {...(state === 'UNKNOWN' ? { reason: `${t.lastSaid}: ${t[severity]}` } : {})}
            {...(state === 'MUTED' ? { of: t.MUTED } : {})}
          />
        </td>
        <td class="trouble-service hide-phone">
          <a class="row-name" href={href} data-tip={service.serviceId}>
            {service.serviceId}
          </a>
        </td>
        <td class="hide-phone">
          {others.length > 0 ? (
            <span data-tip={environments.join('\n')}>
              {first} <span class="quiet">{t.andMore(others.length)}</span>
            </span>
          ) : (
            first
          )}
        </td>
        <td class="trouble-what">
          <button
            type="button"
            class="row-link trouble-open"
            aria-expanded={open}
            onClick={onToggle}
          >
            <Icon name="chevron" size={12} />
            <span class="trouble-text">
              <span class="trouble-place small">
                <strong>{service.serviceId}</strong>{' '}
                <span class="quiet">{environments.join(', ')}</span>
              </span>
              <span class="trouble-message">
                <Prose text={finding.message} />
              </span>
            </span>
            {findingCount > 1 ? (
              <span class="quiet small trouble-count" data-tip={t.findings(findingCount)}>
                ×{findingCount}
              </span>
            ) : null}
          </button>
        </td>
        <td class="hide-narrow small">{values ? <span data-tip={values}>{values}</span> : null}</td>
        <td class="hide-phone">
          <a href={`/teams/${encodeURIComponent(service.team.name)}`}>{service.team.name}</a>
        </td>
        <td class="align-end quiet">
          <Age at={finding.since} />
        </td>
      </tr>
      {finding.mute && !open ? (
        <tr class="trouble-mute">
          <td />
          <td colSpan={columns - 1} class="small quiet">
            {finding.mute.reason} · {t.mutedBy(nameOf(finding.mute.by), isoDay(finding.mute.until))}
          </td>
        </tr>
      ) : null}
      {open ? (
        <tr class="trouble-details">
          <td colSpan={columns}>
            <TroubleDetails row={row} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

/** What a silent cluster said last may have passed. */
function healthOf({ state, severity }: TroubleRowFragment): Health {
  if (state === 'UNKNOWN') return 'UNKNOWN';
  return severity === 'INFO' ? 'NONE' : severity;
}
