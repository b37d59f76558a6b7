import type { Checked } from '#adapters/kubernetes/check-cluster.ts';
import { reachOf } from '#application/reach-of.ts';
import type { Command, Invocation } from '#cli/command.ts';
import { kubernetesSettings } from '#cli/kubernetes-settings.ts';
import { isOn, type Options } from '#cli/options.ts';
import { readOrganisation } from '#cli/read-organisation.ts';
import { type CheckedCluster, isUsable, reportClusters } from '#cli/report-clusters.ts';
import { UsageError } from '#cli/usage-error.ts';
import type { ClusterSettings, Organisation } from '#domain/organisation.ts';

export const clustersCheck: Command = {
  name: 'clusters check',
  operand: '[ORGANISATION]',
  summary: 'Try what a poll of the clusters does, and tell which permissions lack.',
  details:
    'ORGANISATION is organisation.yaml or a folder that holds it; default: the folder you are in. Clusters are asked from this machine, with the credentials found here: the kubeconfig of $MSD_KUBECONFIG, else of kubectl, and for clusters of GKE the application default credentials. One object of each kind is asked for, and nothing of it kept; never a Secret.',
  example: 'msd clusters check organisation.yaml --cluster gke-prod',
  options: ['cluster', 'json'],
  meanings: { cluster: 'Only this cluster. May be repeated.' },
  run: async ({ operand, options, terminal }: Invocation) => {
    const wanted = wantedClusters(readOrganisation(operand || '.', terminal), options);
    const asked = wanted.flatMap(checkedOf);
    // Heavy, and of use to this command alone.
    const { checkClusters } = await import('#adapters/kubernetes/check-clusters.ts');
    const { checks, role } = await checkClusters(asked, kubernetesSettings(process.env));
    const clusters = wanted.map((settings): CheckedCluster => {
      const index = asked.findIndex(({ name }) => name === settings.name);
      const check = checks[index];
      return check === undefined ? { settings } : { settings, check };
    });
    if (isOn(options, 'json')) {
      const told = clusters.map((one) => ({
        name: one.settings.name,
        usable: isUsable(one),
        pushed: one.settings.pushed === true,
        ...one.check,
      }));
      terminal.print(JSON.stringify({ clusters: told, ...(role ? { role } : {}) }, null, 2));
    } else reportClusters(clusters, role, terminal);
    return clusters.every(isUsable) ? 0 : 1;
  },
};

/** Those of `--cluster`, or all. */
function wantedClusters(
  { clusters = [] }: Organisation,
  { cluster: names }: Options,
): readonly ClusterSettings[] {
  const known = clusters.map(({ name }) => name).join(', ') || 'none';
  const strange = names?.find((name) => !clusters.some((one) => one.name === name));
  if (strange !== undefined)
    throw new UsageError(`There is no cluster "${strange}".`, `There is ${known}.`);
  if (clusters.length === 0)
    throw new UsageError('organisation.yaml names no clusters.', 'Add them under clusters.');
  return clusters.filter(({ name }) => names === undefined || names.includes(name));
}

function checkedOf(settings: ClusterSettings): readonly Checked[] {
  const { name, namespaces, configMapNames } = settings;
  const reach = reachOf(settings);
  if (reach === undefined) return [];
  return [
    {
      name,
      reach,
      ...(namespaces === undefined ? {} : { namespaces }),
      ...(configMapNames === undefined ? {} : { configMapNames }),
    },
  ];
}
