import { plusSeconds } from '#domain/instant.ts';
import type { NamespaceHealth } from '#domain/workload.ts';
import { derive } from './derive-workloads.ts';
import type { Item } from './kubernetes-objects.ts';

/** What happens to a Deployment, told in minutes, and what its controller shows at any moment. */
export type Step =
  | {
      readonly at: number;
      /** `name:tag`. */
      readonly image: string;
      /** Anything else in the template. */
      readonly config?: string;
      /** Minutes until all pods are there. */
      readonly takes: number;
      readonly deadline?: number;
      /** The Deployment was deleted and made again. */
      readonly anew?: true;
    }
  | { readonly at: number; readonly scale: number };

type Rolling = Extract<Step, { readonly image: string }>;

export interface Story {
  readonly steps: readonly Step[];
  readonly historyLimit: number;
}

export const createStory = (
  steps: readonly Step[],
  { historyLimit = 10 }: { readonly historyLimit?: number } = {},
): Story => ({ steps, historyLimit });

export const at = (minute: number): string => plusSeconds('2026-11-22T09:00:00.000Z', minute * 60);

interface StoryReplicaSet {
  readonly template: string;
  readonly image: string;
  readonly madeAt: number;
  readonly revision: number;
  readonly former: readonly number[];
}

interface Present {
  readonly madeAt: number;
  readonly replicaSets: readonly StoryReplicaSet[];
  readonly current: Rolling;
  readonly desired: number;
}

/** As the controller numbers, reuses and forgets ReplicaSets. */
export function presentAt({ steps, historyLimit }: Story, minute: number): Present {
  let now: Present | undefined;
  for (const step of steps.filter((one) => one.at <= minute)) {
    if ('scale' in step) {
      if (now) now = { ...now, desired: step.scale };
      continue;
    }
    const kept = step.anew ? [] : (now?.replicaSets ?? []);
    const template = `${step.image} ${step.config ?? ''}`;
    const others = kept.filter((one) => one.template !== template);
    const own = kept.find((one) => one.template === template);
    const newest = Math.max(0, ...others.map(({ revision }) => revision));
    const revision = Math.max(newest + 1, own?.revision ?? 0);
    const isBack = own !== undefined && revision > own.revision;
    const used: StoryReplicaSet = {
      template,
      image: step.image,
      madeAt: own?.madeAt ?? step.at,
      revision,
      former: isBack ? [...own.former, own.revision] : (own?.former ?? []),
    };
    now = {
      madeAt: step.anew ? step.at : (now?.madeAt ?? step.at),
      replicaSets: [...others, used],
      current: own !== undefined && !isBack && now ? now.current : step,
      desired: now?.desired ?? 2,
    };
    // The controller tidies up when a rollout is complete.
    const end = Math.min(
      minute,
      steps.find((one) => 'image' in one && one.at > step.at)?.at ?? minute,
    );
    if (end >= step.at + step.takes) {
      const old = now.replicaSets.filter((one) => one.revision !== revision);
      const gone = old
        .toSorted((a, b) => a.revision - b.revision)
        .slice(0, Math.max(0, old.length - historyLimit));
      now = { ...now, replicaSets: now.replicaSets.filter((one) => !gone.includes(one)) };
    }
  }
  if (now === undefined) throw new Error(`Nothing is there at minute ${minute}.`);
  return now;
}

/** What is listed at a moment. */
export function itemsAt(
  story: Story,
  minute: number,
  { without = [], replicaSetsAt = minute }: Omit<Listing, 'before'> = {},
): readonly Item[] {
  const now = presentAt(story, minute);
  const { replicaSets } = presentAt(story, replicaSetsAt);
  return [
    deploymentAt(now, minute),
    ...replicaSets.map(replicaSetItem),
    ...podsAt(now, minute),
  ].filter(({ kind }) => !without.includes(String(kind)));
}

interface Listing {
  readonly before?: NamespaceHealth;
  /** Kinds that may not be listed. */
  readonly without?: readonly string[];
  /** When they were listed, if not at the moment of the others. */
  readonly replicaSetsAt?: number;
}

/** What is known after polls at these minutes. */
export function poll(
  story: Story,
  minutes: readonly number[],
  { before, ...listing }: Listing = {},
): NamespaceHealth {
  let known = before;
  for (const minute of minutes) {
    known = derive(itemsAt(story, minute, listing), {
      at: at(minute),
      ...(known === undefined ? {} : { before: known }),
    });
  }
  if (known === undefined) throw new Error('Nobody looked.');
  return known;
}

const NAME = 'pay-api';
const hashOf = (template: string): string =>
  [...template].map((char) => char.charCodeAt(0).toString(36)).join('');
const nameOf = (replicaSet: Pick<StoryReplicaSet, 'template'>) =>
  `${NAME}-${hashOf(replicaSet.template)}`;

const metadata = (name: string, madeAt: number, more: Item = {}) => ({
  name,
  namespace: 'pay',
  creationTimestamp: at(madeAt),
  generation: 1,
  ...more,
});

const templateOf = (image: string) => ({ spec: { containers: [{ name: 'api', image }] } });

function deploymentAt({ madeAt, replicaSets, current, desired }: Present, minute: number): Item {
  const revision = Math.max(...replicaSets.map((one) => one.revision));
  const isDone = minute >= current.at + current.takes;
  return {
    kind: 'Deployment',
    metadata: metadata(NAME, madeAt, {
      annotations: { 'deployment.kubernetes.io/revision': String(revision) },
    }),
    spec: { replicas: desired, template: templateOf(current.image) },
    status: {
      observedGeneration: 1,
      replicas: isDone ? desired : desired + 1,
      updatedReplicas: isDone ? desired : 1,
      readyReplicas: desired,
      availableReplicas: desired,
      conditions: [conditionAt(current, minute)],
    },
  };
}

function conditionAt({ at: begun, takes, deadline }: Rolling, minute: number): Item {
  const said = (status: string, reason: string, updated: number) => ({
    type: 'Progressing',
    status,
    reason,
    lastUpdateTime: at(updated),
    lastTransitionTime: at(begun),
  });
  if (minute >= begun + takes) return said('True', 'NewReplicaSetAvailable', begun + takes);
  if (deadline !== undefined && minute >= begun + deadline) {
    return said('False', 'ProgressDeadlineExceeded', begun + deadline);
  }
  return said('True', 'ReplicaSetUpdated', begun);
}

const replicaSetItem = (one: StoryReplicaSet): Item => ({
  kind: 'ReplicaSet',
  metadata: metadata(nameOf(one), one.madeAt, {
    ownerReferences: [{ kind: 'Deployment', name: NAME, controller: true }],
    annotations: {
      'deployment.kubernetes.io/revision': String(one.revision),
      ...(one.former.length > 0
        ? { 'deployment.kubernetes.io/revision-history': one.former.join() }
        : {}),
    },
  }),
  spec: { replicas: 1, template: templateOf(one.image) },
});

/** New pods are ready when the rollout is done. */
function podsAt({ replicaSets, current }: Present, minute: number): readonly Item[] {
  const ready = minute >= current.at + current.takes ? 'True' : 'False';
  const own = replicaSets.toSorted((a, b) => b.revision - a.revision)[0];
  if (own === undefined) return [];
  const digit = own.image.split(':')[1]?.slice(-1) ?? '0';
  return [
    {
      kind: 'Pod',
      metadata: metadata(`${nameOf(own)}-x`, current.at, {
        ownerReferences: [{ kind: 'ReplicaSet', name: nameOf(own), controller: true }],
      }),
      status: {
        phase: 'Running',
        conditions: [{ type: 'Ready', status: ready }],
        containerStatuses: [
          {
            name: 'api',
            ready: ready === 'True',
            imageID: `registry.example/api@sha256:${digit.repeat(64)}`,
          },
        ],
      },
    },
  ];
}
