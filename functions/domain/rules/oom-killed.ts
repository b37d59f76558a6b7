import { doubled } from '#domain/double-quantity.ts';
import { changeYaml } from '#domain/fix-step.ts';
import type { HealthRule, RawFinding } from '#domain/health-rule.ts';
import { plusSeconds } from '#domain/instant.ts';
import {
  type ContainerState,
  objectName,
  type PodObject,
} from '#domain/kubernetes/cluster-object.ts';
import { IS_HEALTHY, kubernetesDocs } from '#domain/rule-sources.ts';
import { troubledPods } from '#domain/troubled-pods.ts';

const HOUR = 3_600;

/** By age: critical for an hour, a warning for a day, then forgotten. */
export const oomKilled: HealthRule = {
  id: 'oom-killed',
  title: { en: 'Out of memory', ja: 'メモリ不足' },
  condition:
    'A container was last ended, or ended just now, with reason OOMKilled. Critical for an hour, a warning for a day, then forgotten.',
  severities: ['WARNING', 'CRITICAL'],
  cure: {
    en: 'Raise the limit of its memory, or find what grows.',
    ja: 'メモリの上限を引き上げるか、メモリを使い続けている原因を調べてください。',
  },
  steps: ({ workload, finding }) => {
    const { container } = finding;
    const known = workload.containers?.find(({ name }) => name === container);
    const request = known?.requests?.memory;
    const limit = known?.limits?.memory;
    const memory = (limit && doubled(limit)) ?? '512Mi';
    return [
      changeYaml(
        `# ${workload.kind}/${workload.name}, namespace ${workload.namespace}`,
        'containers:',
        `  - name: ${container ?? workload.name}`,
        '    resources:',
        `      requests: { memory: ${memory} }${request ? ` # now ${request}` : ''}`,
        `      limits: { memory: ${memory} }${limit ? ` # now ${limit}` : ''}`,
      ),
    ];
  },
  sources: [
    IS_HEALTHY,
    kubernetesDocs(
      'exceeding a memory limit',
      'tasks/configure-pod-container/assign-memory-resource/#exceed-a-container-s-memory-limit',
    ),
  ],
  differs:
    'Headlamp leaves the last state out, so a container that runs again looks as if nothing had been. Restart counts tell the same for ever; here it is forgotten after a day.',
  evaluate: (facts) =>
    troubledPods(facts).flatMap((pod) => {
      const kills = pod.containers.flatMap((container) => killOf(container) ?? []);
      const last = kills.sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
      if (last === undefined) return [];
      return findingsOf(pod, last).filter((one) => !isOver(one, facts.takenAt));
    }),
};

interface Kill {
  readonly container: string;
  readonly at: string;
}

function killOf({ name, terminated, last }: ContainerState): Kill | undefined {
  const killed = [terminated, last].find((one) => one?.reason === 'OOMKilled');
  return killed?.finishedAt === undefined ? undefined : { container: name, at: killed.finishedAt };
}

function findingsOf(pod: PodObject, { container, at }: Kill): readonly RawFinding[] {
  const finding = {
    object: objectName(pod),
    container,
    message: {
      en: `Container ${container} was killed because it used more memory than its limit.`,
      ja: `コンテナ ${container} がメモリの上限を超えたため、強制終了されました。`,
    },
    found: `${container}: OOMKilled`,
    since: at,
  };
  return [
    { ...finding, severity: 'CRITICAL', activeUntil: plusSeconds(at, HOUR) },
    {
      ...finding,
      severity: 'WARNING',
      activeFrom: plusSeconds(at, HOUR),
      activeUntil: plusSeconds(at, 24 * HOUR),
    },
  ];
}

const isOver = ({ activeUntil }: RawFinding, takenAt: string): boolean =>
  activeUntil !== undefined && activeUntil <= takenAt;
