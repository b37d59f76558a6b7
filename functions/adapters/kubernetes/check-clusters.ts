import { type Checked, type ClusterCheck, checkCluster } from './check-cluster.ts';
import { type ConnectionsOptions, openConnections } from './connections.ts';
import { clusterRole } from './role-text.ts';

export interface ClusterChecks {
  /** In the order they were asked for. */
  readonly checks: readonly ClusterCheck[];
  /** YAML of a ClusterRole with what lacks anywhere; absent when nothing does. */
  readonly role?: string;
}

/** Tries what polls do, in several clusters at once. */
export async function checkClusters(
  asked: readonly Checked[],
  options: ConnectionsOptions,
): Promise<ClusterChecks> {
  const connections = openConnections(options);
  try {
    const checks = await Promise.all(asked.map((one) => checkCluster(connections, one)));
    const lacking = [...new Set(checks.flatMap((check) => check.lacking))];
    return {
      checks,
      ...(lacking.length === 0 ? {} : { role: clusterRole('dashboard-poller', lacking) }),
    };
  } finally {
    await connections.close();
  }
}
