import type { ClusterReach } from '#domain/cluster-reading.ts';
import type { Connection } from './connection.ts';
import { type GkeOptions, openGke } from './gke.ts';
import { openKubeconfig } from './kubeconfig.ts';

export interface ConnectionsOptions {
  /** Kubeconfig files; the first that names something wins. */
  readonly kubeconfig: readonly string[];
  /** The variable that names them; absent where kubectl’s own place is taken. */
  readonly kubeconfigFrom?: string;
  /** Their paths are told where one can't be read: not to readers of a page. */
  readonly tellsPaths?: boolean;
  readonly gke?: GkeOptions;
}

export interface Connections {
  /** Never throws: why a cluster can't be asked comes back in words. */
  connect(reach: ClusterReach): Promise<Connection>;
  /** The way did not lead there: what was looked up about it is looked up anew the next time. */
  forget(reach: ClusterReach): void;
  close(): Promise<void>;
}

/** The ways to clusters: one pool of connections each, kept from poll to poll. */
export function openConnections(options: ConnectionsOptions): Connections {
  const kubeconfig = openKubeconfig(options.kubeconfig, {
    namedBy: options.kubeconfigFrom,
    isTold: options.tellsPaths,
  });
  const gke = openGke(options.gke);
  return {
    connect: (reach) =>
      reach.kind === 'gke' ? gke.connect(reach.path) : kubeconfig.connect(reach.context),
    forget: (reach) => {
      // A kubeconfig is read for every poll anyway.
      if (reach.kind === 'gke') gke.forget(reach.path);
    },
    close: async () => {
      await Promise.all([kubeconfig.close(), gke.close()]);
    },
  };
}
