import { earlier, type HealthRule, type RawFinding } from '#domain/health-rule.ts';
import { plusSeconds } from '#domain/instant.ts';
import {
  type ContainerState,
  conditionOf,
  objectName,
  type PodObject,
  type Termination,
} from '#domain/kubernetes/cluster-object.ts';
import type { Localised } from '#domain/workload.ts';
import type { WorkloadFacts } from '#domain/workload-facts.ts';

const ID = 'crash-loop';
/** Between two crashes a container runs for a while; after this many seconds it has come to stay. */
const STEADY = 300;

/** `CrashLoopBackOff` is a waiting reason, never a phase. */
export const crashLoop: HealthRule = {
  id: ID,
  title: { en: 'Crash loop', ja: 'クラッシュループ' },
  cure: {
    en: 'Read why it ended: kubectl logs POD -n NAMESPACE -c CONTAINER --previous. If it began with a rollout, go back: kubectl rollout undo deployment/NAME -n NAMESPACE.',
    ja: '終了した理由を確認してください: kubectl logs POD -n NAMESPACE -c CONTAINER --previous。ロールアウトの後に始まった場合は、kubectl rollout undo deployment/NAME -n NAMESPACE で前の版に戻せます。',
  },
  evaluate: (facts) =>
    facts.pods.flatMap((pod) => {
      const loops = pod.containers.flatMap((container) => loopOf(container, pod, facts) ?? []);
      const worst = loops.find(({ severity }) => severity === 'CRITICAL') ?? loops[0];
      return worst === undefined ? [] : [worst];
    }),
};

function loopOf(
  container: ContainerState,
  pod: PodObject,
  { before, takenAt }: WorkloadFacts,
): RawFinding | undefined {
  const object = objectName(pod);
  const { name, runningSince } = container;
  const steadyAt = runningSince && plusSeconds(runningSince, STEADY);
  const waiting = container.waiting === 'CrashLoopBackOff';
  const known = earlier(before?.findings, ID, object)?.found?.startsWith(`${name}: `) === true;
  const between = known && !waiting && (steadyAt === undefined || steadyAt > takenAt);
  if (!waiting && !between) return undefined;
  const last = container.terminated ?? container.last;
  const completes = last?.exitCode === 0 || last?.reason === 'Completed';
  return {
    severity: completes ? 'WARNING' : 'CRITICAL',
    object,
    message: completes ? completesMessage(name) : crashesMessage(name, last),
    found: `${name}: CrashLoopBackOff${last?.reason ? `, ${last.reason}` : ''}`,
    wanted: 'running',
    sinceAtLatest: conditionOf(pod, 'ContainersReady')?.since ?? last?.finishedAt,
    ...(steadyAt === undefined ? {} : { activeUntil: steadyAt }),
  };
}

function crashesMessage(name: string, last: Termination | undefined): Localised {
  const reason = last?.reason;
  if (reason === undefined) {
    return {
      en: `Container ${name} keeps crashing.`,
      ja: `コンテナ ${name} がクラッシュを繰り返しています。`,
    };
  }
  const code = last?.exitCode;
  return {
    en: `Container ${name} keeps crashing; it last ended with ${reason}${code === undefined ? '' : ` (exit code ${code})`}.`,
    ja: `コンテナ ${name} がクラッシュを繰り返しています。直近の終了理由は ${reason}${code === undefined ? ' ' : `（終了コード ${code}）`}です。`,
  };
}

const completesMessage = (name: string): Localised => ({
  en: `Container ${name} ends without an error, but is restarted each time.`,
  ja: `コンテナ ${name} は正常に終了しますが、そのたびに再起動されています。`,
});
