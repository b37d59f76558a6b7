import { look } from '#domain/fix-step.ts';
import { earlier, type HealthRule, type RawFinding } from '#domain/health-rule.ts';
import { plusSeconds } from '#domain/instant.ts';
import { inContainer, kubectl, target } from '#domain/kubectl.ts';
import { objectName, type PodObject } from '#domain/kubernetes/cluster-object.ts';
import { BACKSTAGE, IS_HEALTHY } from '#domain/rule-sources.ts';
import { troubledPods } from '#domain/troubled-pods.ts';
import type { WorkloadFacts } from '#domain/workload-facts.ts';
import { isInCrashLoop } from './crash-loop.ts';

const ID = 'restarts';
const HOUR = 3_600;

/** A container ended and was started again, a short while ago. How often it happened in its life says nothing. */
export const restarts: HealthRule = {
  id: ID,
  title: { en: 'Restarted', ja: '再起動しました' },
  condition:
    'A container was restarted and last ended less than an hour ago, or the restarts of the workload grew between two snapshots. Crash loops and kills for lack of memory have rules of their own.',
  severities: ['WARNING'],
  cure: {
    en: 'Read how it ended: an error of its own, or a liveness probe that lost patience.',
    ja: '終了した理由を確認してください。アプリケーション自身のエラーか、liveness プローブの失敗が考えられます。',
  },
  steps: ({ workload, finding }) => [
    look(
      kubectl(
        workload.namespace,
        `logs ${target(finding.object)}${inContainer(finding.container)} --previous --tail=100`,
        `describe ${target(finding.object)}`,
      ),
    ),
  ],
  sources: [IS_HEALTHY, BACKSTAGE],
  differs:
    'Backstage flags any pod that was ever restarted. Counts of a lifetime never fall, so that alarm stays for good; here it ends an hour after the last restart.',
  evaluate: (facts) => {
    const told = troubledPods(facts).flatMap((pod) => restartOf(pod, facts));
    return told.length > 0 ? told : untold(facts);
  },
};

function restartOf(pod: PodObject, facts: WorkloadFacts): readonly RawFinding[] {
  if (isInCrashLoop(pod, facts)) return [];
  const [latest] = pod.containers
    .flatMap(({ name, restarts: count, last }) =>
      count > 0 && last?.finishedAt ? [{ ...last, name, at: last.finishedAt }] : [],
    )
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  if (latest === undefined || latest.reason === 'OOMKilled') return [];
  const activeUntil = plusSeconds(latest.at, HOUR);
  if (activeUntil <= facts.takenAt) return [];
  const { name, reason, exitCode } = latest;
  const how = howItEnded(reason, exitCode, 'exit code', ', ');
  const howJa = howItEnded(reason, exitCode, '終了コード', '、');
  return [
    {
      severity: 'WARNING',
      object: objectName(pod),
      container: name,
      message: {
        en: `Container ${name} was restarted${how && ` after it ended with ${how}`}.`,
        ja: `コンテナ ${name} が再起動しました${howJa && `（直前の終了: ${howJa}）`}。`,
      },
      found: how ? `${name}: ${how}` : name,
      sinceAtLatest: latest.at,
      activeUntil,
    },
  ];
}

const howItEnded = (
  reason: string | undefined,
  code: number | undefined,
  word: string,
  comma: string,
): string =>
  [reason, code === undefined ? undefined : `${word} ${code}`].filter(Boolean).join(comma);

/**
 * The sum grew, but no container tells when it ended. A sum that falls is a pod that went; one that was nothing may have
 * been that of pods nobody could see.
 */
function untold(facts: WorkloadFacts): readonly RawFinding[] {
  const { object, pods, before, idle, takenAt } = facts;
  const states = pods.flatMap(({ containers }) => containers);
  const hourAgo = plusSeconds(takenAt, -HOUR);
  const isTold = states.some(({ last }) => (last?.finishedAt ?? '') > hourAgo);
  if (idle || before === undefined || isTold) return [];
  const sum = states.reduce((total, one) => total + one.restarts, 0);
  const hasGrown = before.restarts > 0 && sum > before.restarts;
  const known = earlier(before.findings, ID, objectName(object));
  const goesOn = known?.activeUntil !== undefined && known.activeUntil > takenAt;
  if (!hasGrown && !goesOn) return [];
  return [
    {
      severity: 'WARNING',
      object: objectName(object),
      message: {
        en: 'A container of its pods was restarted.',
        ja: 'Pod のコンテナが再起動しました。',
      },
      activeUntil: hasGrown || !known?.activeUntil ? plusSeconds(takenAt, HOUR) : known.activeUntil,
    },
  ];
}
