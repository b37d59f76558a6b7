import { answer } from '#cli/answer.ts';
import type { Command, Invocation } from '#cli/command.ts';
import { deliver } from '#cli/deliver.ts';
import { isOn, type Options, textOf } from '#cli/options.ts';
import { readSnapshot } from '#cli/read-snapshot.ts';
import { UsageError } from '#cli/usage-error.ts';

export const publishSnapshot: Command = {
  name: 'publish snapshot',
  operand: 'FILE',
  summary: 'Publish what runs in a cluster, as kubectl prints it.',
  details:
    'FILE is what kubectl get deploy,sts,ds,rs,po,hpa,cj,job,svc,pdb,ing,quota,ev,no -A -o json prints; - stands for standard input. Add httproute where the Gateway API is served. Env values, arguments, annotations, messages, values of ConfigMaps and objects of other kinds (Secrets) are taken out before anything is sent. --source, --revision and --generation are sent only when given.',
  example:
    'kubectl get deploy,sts,ds,rs,po,hpa,cj,job,svc,pdb,ing,quota,ev,no -A -o json | msd publish snapshot - --cluster gke-prod',
  options: [
    'cluster',
    'url',
    'token',
    'source',
    'revision',
    'generation',
    'taken-at',
    'kinds',
    'namespaces',
    'keep-annotation',
    'dry-run',
    'json',
  ],
  run: async ({ operand, options, terminal }: Invocation) => {
    const cluster = clusterOf(options);
    const { snapshot, takenAt, leftOut } = await readSnapshot(operand, options['keep-annotation']);
    if (leftOut.length > 0 && !isOn(options, 'json')) {
      terminal.note(`Left out, as the dashboard takes none: ${leftOut.join(', ')}.`);
    }
    const receipt = await deliver(
      {
        path: `/api/clusters/${encodeURIComponent(cluster)}/snapshot`,
        query: {
          source: textOf(options, 'source'),
          revision: textOf(options, 'revision'),
          generation: textOf(options, 'generation'),
          takenAt: textOf(options, 'taken-at') ?? takenAt,
          kinds: textOf(options, 'kinds'),
          namespaces: textOf(options, 'namespaces'),
        },
        contentType: 'application/json',
        body: Buffer.from(JSON.stringify(snapshot)),
        mayCompress: true,
      },
      options,
      terminal,
    );
    return answer(receipt, options, terminal);
  },
};

function clusterOf(options: Options): string {
  const cluster = textOf(options, 'cluster');
  if (cluster !== undefined) return cluster;
  throw new UsageError(
    'The cluster is not named.',
    'Give --cluster NAME, as organisation.yaml names it.',
  );
}
