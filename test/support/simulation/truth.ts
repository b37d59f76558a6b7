import { isActive } from './sim-controller.ts';
import type { SimDeployment } from './sim-deployment.ts';
import type { SimPod } from './sim-pod.ts';

/** How a Deployment really is, told by the simulator and not by any rule. */
export interface Truth {
  note(now: number, pods: readonly SimPod[]): void;
  /** Half or fewer ready, since when; absent when more are. */
  halfSince(): number | undefined;
  /** The same, but what was gone for five minutes or less is one; in a rollout since it began. */
  halfSinceAtFirst(): number | undefined;
  /** Something moves within its deadline; `surely` by the strictest, `maybe` by the most lenient reading. */
  excused(now: number): { readonly surely: boolean; readonly maybe: boolean };
  /** Everything has been as it should be since then. */
  calmSince(): number | undefined;
  /** Rules that may be critical beside it, because their very cause is there. */
  causes(now: number): ReadonlySet<string>;
}

const JOINED = 300;

export function createTruth(deployment: SimDeployment): Truth {
  const { spec, progressing, namespace } = deployment;
  let halfSince: number | undefined;
  let joined: number | undefined;
  let halfUntil = Number.NEGATIVE_INFINITY;
  let calmSince: number | undefined;
  let own: readonly SimPod[] = [];
  /** The rise of replicas that was answered to the last pod. */
  let answered: number | undefined;
  let refusedAt = Number.NEGATIVE_INFINITY;
  let settledAt = 0;
  /** How many were wanted, as of which step. */
  const levels: { readonly at: number; readonly replicas: number }[] = [];
  let homelessSince: number | undefined;
  let homelessUntil = Number.NEGATIVE_INFINITY;
  const isHalf = () => {
    const { ready } = deployment.counts();
    return spec.replicas > 0 && ready * 2 <= spec.replicas;
  };
  const isCalm = (now: number) => {
    const { total, updated, available } = deployment.counts();
    const crashed = own.some(({ end, last }) => now - ((end ?? last)?.finishedAt ?? -100) < 60);
    const full = [total, updated, available].every((count) => count === spec.replicas);
    return full && !spec.paused && !crashed && own.every(isActive);
  };
  return {
    note: (now, pods) => {
      own = pods.filter((pod) => pod.namespace === namespace && pod.owner[0] === 'ReplicaSet');
      if (isHalf()) {
        halfSince ??= now;
        if (now - halfUntil > JOINED) joined = Math.min(now, Math.max(settledAt, halfUntil));
        halfUntil = now;
      } else halfSince = undefined;
      if (deployment.refused()) refusedAt = now;
      if (progressing.reason === 'NewReplicaSetAvailable') settledAt = now;
      levels.push({ at: now, replicas: spec.replicas });
      if (own.some((pod) => isActive(pod) && pod.scheduledAt === undefined)) {
        if (now - homelessUntil > 150) homelessSince = now;
        homelessUntil = now;
      }
      if (deployment.counts().ready >= spec.replicas) answered = deployment.raisedAt();
      calmSince = isCalm(now) ? (calmSince ?? now) : undefined;
    },
    halfSince: () => halfSince,
    halfSinceAtFirst: () => joined,
    calmSince: () => calmSince,
    excused: (now) => {
      const { reason, status, updatedAt } = progressing;
      const rolls = reason !== 'NewReplicaSetAvailable' && status !== 'False' && !spec.paused;
      const rolling = rolls && now < updatedAt + spec.deadline;
      const raised = deployment.raisedAt();
      const away = own.filter((pod) => isActive(pod) && !pod.ready);
      const isOfIt = ({ createdAt }: SimPod) => createdAt >= raised && createdAt <= raised + 120;
      const older = (slack: number) =>
        away.filter(({ createdAt }) => createdAt < raised - slack).length;
      // A quota that let pods in late had its own alarm.
      // As many were wanted a moment before: between two polls nobody sees that.
      const dipped = levels.some(
        ({ at, replicas }) => at < raised && at > raised - 240 && replicas >= spec.replicas,
      );
      // What was away before is not away because of it.
      const isNew = halfSince === undefined || (joined ?? now) >= raised - 5;
      const answers = answered !== raised && refusedAt < raised && !dipped && isNew;
      const scaling = answers && now < raised + spec.deadline && away.every(isOfIt);
      const mayScale =
        now < raised + spec.deadline + 240 && older(180 + 240) < deployment.counts().ready + 1;
      return { surely: rolling || (scaling && !rolls), maybe: rolling || mayScale };
    },
    causes: (now) => {
      const causes = new Set<string>();
      const within = (pod: SimPod, seconds: number, reason?: string) =>
        [pod.end, pod.last].some(
          (end) => end && now - end.finishedAt < seconds && (!reason || end.reason === reason),
        );
      for (const pod of own) {
        if (pod.crashes > 1 && (pod.backingOff || within(pod, 900))) causes.add('crash-loop');
        if (within(pod, 3600, 'OOMKilled')) causes.add('oom-killed');
        if (pod.badImage) causes.add('cannot-start');
        if (pod.scheduledAt === undefined && now - pod.createdAt >= 900)
          causes.add('unschedulable');
      }
      if (homelessSince !== undefined && homelessUntil - homelessSince >= 900) {
        causes.add('unschedulable');
      }
      if (progressing.status === 'False') causes.add('rollout-stuck');
      if (deployment.refused()) causes.add('cannot-create-pods');
      return causes;
    },
  };
}
