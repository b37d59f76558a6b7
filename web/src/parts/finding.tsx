import type { ComponentChildren } from 'preact';
import type { FindingFactsFragment, Health, Severity } from '#web/gql/graphql.ts';
import { findingWords } from '#web/words/finding-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { Age } from './age.tsx';
import { FindingCure } from './finding-cure.tsx';
import { FindingMute } from './finding-mute.tsx';
import { HealthMark } from './health-mark.tsx';
import { Prose } from './prose.tsx';
import './finding.css';

interface Props {
  readonly finding: FindingFactsFragment;
  /** Everything it was found on; the first is named. */
  readonly objects?: readonly string[];
  /** "production": where it is, on pages that show several environments. */
  readonly place?: ComponentChildren;
  /** Whose it is and where: then it can be muted. */
  readonly owner?: { readonly serviceId: string; readonly environment: string } | undefined;
  /** Object, rule and fix stand open: when somebody asked for this very finding. */
  readonly open?: boolean;
  /** By a cluster that is silent now: it may have passed. */
  readonly lastSaid?: boolean;
}

/** Something wrong with a workload: what, since when, found → wanted, and the fix one click below. */
export function FindingCard(props: Props) {
  const { finding, objects = [props.finding.object], place, owner, open = false } = props;
  const { lastSaid = false } = props;
  const t = useWords(findingWords);
  return (
    <article class={looksOf(finding, lastSaid)} tabIndex={-1}>
      <HealthMark
        health={lastSaid ? 'UNKNOWN' : healthOf(finding.severity)}
        {...(finding.mute ? { of: t.muted } : {})}
        size="head"
      />
      <div class="finding-body">
        <p class="finding-message">
          <Prose text={finding.message} />
        </p>
        <p class="finding-meta quiet small">
          {place ? <span class="finding-place">{place}</span> : null}
          {lastSaid ? <span class="warned">{t.lastSaid}</span> : null}
          <span>{finding.title}</span>
          <span>
            {t.since} <Age at={finding.since} />
          </span>
          <span
            class="finding-object"
            data-tip={objects.length > 1 ? objects.join('\n') : undefined}
          >
            <code>{objects[0]}</code>
            {objects.length > 1 ? ` ${t.andMore(objects.length - 1)}` : null}
          </span>
        </p>
        {finding.found || finding.wanted ? (
          <p class="finding-values small">
            {finding.found ? (
              <>
                <span class="quiet">{t.found}</span> <strong>{finding.found}</strong>
              </>
            ) : null}
            {finding.found && finding.wanted ? <span class="quiet"> → </span> : null}
            {finding.wanted ? (
              <>
                <span class="quiet">{t.wanted}</span> <strong>{finding.wanted}</strong>
              </>
            ) : null}
          </p>
        ) : null}
        <FindingCure finding={finding} open={open} />
      </div>
      <FindingMute finding={finding} owner={owner} />
    </article>
  );
}

function looksOf({ mute }: FindingFactsFragment, lastSaid: boolean): string {
  return mute ? 'finding muted' : lastSaid ? 'finding last-said' : 'finding';
}

function healthOf(severity: Severity): Health {
  return severity === 'INFO' ? 'NONE' : severity;
}
