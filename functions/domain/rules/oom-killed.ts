import type { HealthRule, RawFinding } from '#domain/health-rule.ts';
import { plusSeconds } from '#domain/instant.ts';
import {
  type ContainerState,
  objectName,
  type PodObject,
} from '#domain/kubernetes/cluster-object.ts';

const HOUR = 3_600;

/** By age: critical for an hour, a warning for a day, then forgotten. */
export const oomKilled: HealthRule = {
  id: 'oom-killed',
  title: { en: 'Out of memory', ja: 'メモリ不足' },
  cure: {
    en: 'Raise the limit, or find what grows:\nresources:\n  requests: { memory: 512Mi }\n  limits: { memory: 512Mi }',
    ja: '上限を引き上げるか、メモリを使い続けている原因を調べてください:\nresources:\n  requests: { memory: 512Mi }\n  limits: { memory: 512Mi }',
  },
  evaluate: ({ pods, takenAt }) =>
    pods.flatMap((pod) => {
      const kills = pod.containers.flatMap((container) => killOf(container) ?? []);
      const last = kills.sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
      return last === undefined ? [] : findingsOf(pod, last).filter((one) => !isOver(one, takenAt));
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
