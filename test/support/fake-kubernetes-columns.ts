import type { Item } from './kubernetes-objects.ts';

/** A column that kubectl prints; a wide one only with `-o wide`. */
export interface Column {
  readonly name: string;
  readonly wide?: true;
  readonly cell: (item: Item) => string | number;
}

const at = (item: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Item | null | undefined)?.[key], item);

const text = (name: string, path: string, wide?: true): Column => ({
  name,
  cell: (item) => String(at(item, path) ?? '<none>'),
  ...(wide ? { wide } : {}),
});

const NAME: Column = { name: 'Name', cell: (item) => String(at(item, 'metadata.name') ?? '') };
const AGE = text('Age', 'metadata.creationTimestamp');

const ready = (of: string, wanted: string): Column => ({
  name: 'Ready',
  cell: (item) => `${at(item, of) ?? 0}/${at(item, wanted) ?? 0}`,
});

const statuses = (item: Item) =>
  (at(item, 'status.containerStatuses') ?? []) as readonly {
    readonly ready?: boolean;
    readonly restartCount?: number;
    readonly state?: { readonly waiting?: { readonly reason?: string } };
  }[];

const POD: readonly Column[] = [
  NAME,
  {
    name: 'Ready',
    cell: (item) => `${statuses(item).filter((one) => one.ready).length}/${statuses(item).length}`,
  },
  {
    name: 'Status',
    cell: (item) =>
      statuses(item).flatMap(({ state }) => state?.waiting?.reason ?? [])[0] ??
      String(at(item, 'status.phase') ?? 'Unknown'),
  },
  {
    name: 'Restarts',
    cell: (item) => statuses(item).reduce((sum, { restartCount = 0 }) => sum + restartCount, 0),
  },
  AGE,
  text('IP', 'status.podIP', true),
  text('Node', 'spec.nodeName', true),
];

const COLUMNS: Readonly<Record<string, readonly Column[]>> = {
  Pod: POD,
  Deployment: [
    NAME,
    ready('status.readyReplicas', 'spec.replicas'),
    text('Up-to-date', 'status.updatedReplicas'),
    text('Available', 'status.availableReplicas'),
    AGE,
  ],
  HorizontalPodAutoscaler: [
    NAME,
    text('MinPods', 'spec.minReplicas'),
    text('MaxPods', 'spec.maxReplicas'),
    text('Replicas', 'status.currentReplicas'),
    AGE,
  ],
  Event: [
    text('Last Seen', 'lastTimestamp'),
    text('Type', 'type'),
    text('Reason', 'reason'),
    text('Message', 'message'),
  ],
};

export const columnsOf = (kind: string): readonly Column[] => COLUMNS[kind] ?? [NAME, AGE];
