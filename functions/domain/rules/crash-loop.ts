import { change, look } from '#domain/fix-step.ts';
import { earlier, type HealthRule, type RawFinding } from '#domain/health-rule.ts';
import { plusSeconds } from '#domain/instant.ts';
import { inContainer, isRollable, kubectl, target, workloadTarget } from '#domain/kubectl.ts';
import {
  type ContainerState,
  conditionOf,
  objectName,
  type PodObject,
  type Termination,
} from '#domain/kubernetes/cluster-object.ts';
import { appsAlert, IS_HEALTHY, K8SGPT } from '#domain/rule-sources.ts';
import { troubledPods } from '#domain/troubled-pods.ts';
import type { Finding, Localised } from '#domain/workload.ts';
import type { WorkloadFacts } from '#domain/workload-facts.ts';

const ID = 'crash-loop';
/** Between two crashes a container runs for a while; after this many seconds it has come to stay. */
const STEADY = 300;
const COMPLETED = ', Completed';

/** `CrashLoopBackOff` is a waiting reason, never a phase. */
export const crashLoop: HealthRule = {
  id: ID,
  title: { en: 'Crash loop', ja: 'クラッシュループ' },
  condition:
    'A container or init container waits with reason CrashLoopBackOff. A warning where it last ended with success (a restart loop).',
  severities: ['WARNING', 'CRITICAL'],
  graceSeconds: STEADY,
  cure: {
    en: 'Read why it ended. If it began with a rollout, go back to the version before. A process that ends without an error must be kept running, or belongs in a Job.',
    ja: '終了した理由を確認してください。ロールアウトの後に始まった場合は、前の版に戻せます。正常に終了する場合は、プロセスを動かし続けるか、Job にしてください。',
  },
  steps: ({ workload, finding }) => [
    look(
      kubectl(
        workload.namespace,
        `logs ${target(finding.object)}${inContainer(finding.container)} --previous --tail=100`,
      ),
    ),
    ...(isRollable(workload.kind) && !finding.found?.endsWith(COMPLETED)
      ? [change(kubectl(workload.namespace, `rollout undo ${workloadTarget(workload)}`))]
      : []),
  ],
  sources: [appsAlert('KubePodCrashLooping'), K8SGPT, IS_HEALTHY],
  differs:
    'The mixin waits 15 minutes; the back-off itself is the proof that it happened several times. Headlamp looks for CrashLoopBackOff as a phase of the pod, which it never is. The trouble goes on between two crashes until the container has run for 5 minutes.',
  evaluate: (facts) =>
    troubledPods(facts).flatMap((pod) => {
      const loops = loopsOf(pod, facts);
      const worst = loops.find(({ severity }) => severity === 'CRITICAL') ?? loops[0];
      return worst === undefined ? [] : [worst];
    }),
};

/** Also between two crashes. */
export const isInCrashLoop = (pod: PodObject, facts: WorkloadFacts): boolean =>
  loopsOf(pod, facts).length > 0;

const loopsOf = (pod: PodObject, facts: WorkloadFacts): readonly RawFinding[] =>
  pod.containers.flatMap((container) => loopOf(container, pod, facts) ?? []);

function loopOf(
  container: ContainerState,
  pod: PodObject,
  { before, takenAt }: WorkloadFacts,
): RawFinding | undefined {
  const object = objectName(pod);
  const { name, runningSince } = container;
  const steadyAt = runningSince && plusSeconds(runningSince, STEADY);
  const waiting = container.waiting === 'CrashLoopBackOff';
  const isElsewhere = container.waiting !== undefined && !waiting;
  const last = container.terminated ?? container.last;
  const known = earlier(before?.findings, ID, object);
  const isOwn = known?.found?.startsWith(`${name}: `) === true;
  const goesOn = isOwn && !wasOver(known, last);
  const between = goesOn && (steadyAt === undefined || steadyAt > takenAt);
  if (isElsewhere || (!waiting && !between)) return undefined;
  const completes = last?.exitCode === 0 || last?.reason === 'Completed';
  return {
    severity: completes ? 'WARNING' : 'CRITICAL',
    object,
    container: name,
    message: completes ? completesMessage(name) : crashesMessage(name, last),
    found: `${name}: CrashLoopBackOff${completes ? COMPLETED : last?.reason ? `, ${last.reason}` : ''}`,
    wanted: 'running',
    sinceAtLatest: conditionOf(pod, 'ContainersReady')?.since ?? last?.finishedAt,
    ...(steadyAt === undefined ? {} : { activeUntil: steadyAt }),
  };
}

/** What is still known of it ended long before the container did: that is a restart like any other. */
const wasOver = ({ activeUntil }: Finding, last: Termination | undefined): boolean =>
  activeUntil !== undefined &&
  last?.finishedAt !== undefined &&
  last.finishedAt > plusSeconds(activeUntil, STEADY);

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
