import { look } from '#domain/fix-step.ts';
import type { HealthRule, RawFinding } from '#domain/health-rule.ts';
import { plusSeconds } from '#domain/instant.ts';
import { inContainer, kubectl, target } from '#domain/kubectl.ts';
import {
  type ContainerState,
  conditionOf,
  objectName,
  type PodObject,
  type ProbeTiming,
  type TemplateContainer,
} from '#domain/kubernetes/cluster-object.ts';
import { BACKSTAGE, kubernetesDocs } from '#domain/rule-sources.ts';
import { troubledPods } from '#domain/troubled-pods.ts';
import type { WorkloadFacts } from '#domain/workload-facts.ts';

/** It has not become ready since it started, though its own probes give it no more time. */
export const readinessSlow: HealthRule = {
  id: 'readiness-slow',
  title: { en: 'Slow to become ready', ja: '準備完了までに時間がかかっています' },
  condition:
    'A container runs, was not ready since it started, and is past the time that its probes allow (initialDelaySeconds + periodSeconds × failureThreshold, of the startup probe and of the readiness probe); no rollout or scale-up moves within its deadline.',
  severities: ['WARNING'],
  holdSeconds: 120,
  cure: {
    en: 'Read what it does meanwhile. If it needs that long, give it a startup probe that allows for it.',
    ja: '起動中に何をしているかログを確認してください。実際に時間が必要な場合は、それを許容する startup プローブを設定してください。',
  },
  steps: ({ workload, finding }) => [
    look(
      kubectl(
        workload.namespace,
        `logs ${target(finding.object)}${inContainer(finding.container)} --tail=100`,
        `describe ${target(finding.object)}`,
      ),
    ),
  ],
  sources: [
    BACKSTAGE,
    kubernetesDocs('probes', 'concepts/configuration/liveness-readiness-startup-probes/'),
  ],
  differs:
    'Backstage flags it at once and in every rollout. Two minutes of mercy are ours, a rollout has its deadline first, and a container that was ready once is left to the rule about pods that are not ready.',
  evaluate: (facts) => {
    const { object } = facts;
    if (object.kind === 'Job' || object.kind === 'CronJob') return [];
    const templates = new Map(object.containers.map((one) => [one.name, one]));
    return troubledPods(facts).flatMap((pod) => {
      if (pod.phase !== 'Running') return [];
      const [slow] = pod.containers.flatMap((one) =>
        slowness(one, templates.get(one.name), pod, facts),
      );
      return slow ?? [];
    });
  },
};

function slowness(
  { name, ready, runningSince }: ContainerState,
  template: TemplateContainer | undefined,
  pod: PodObject,
  { motion }: WorkloadFacts,
): readonly RawFinding[] {
  const awaySince = conditionOf(pod, 'Ready')?.since;
  if (ready || runningSince === undefined || template?.readiness === undefined) return [];
  if (awaySince !== undefined && awaySince > runningSince) return [];
  const allowed = patience(template.startup) + patience(template.readiness);
  return [
    {
      severity: 'WARNING',
      object: objectName(pod),
      container: name,
      message: {
        en: `Container ${name} is still not ready, though its probes allow it ${allowed} seconds.`,
        ja: `コンテナ ${name} は、プローブが許す ${allowed} 秒を過ぎても準備できていません。`,
      },
      found: `${name}: not ready`,
      wanted: `ready within ${allowed} s`,
      sinceAtLatest: plusSeconds(runningSince, allowed),
      activeFrom: motion?.until,
    },
  ];
}

/** Seconds. */
const patience = (probe: ProbeTiming | undefined): number =>
  probe === undefined ? 0 : probe.initialDelay + probe.period * probe.failures;
