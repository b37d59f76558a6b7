import { answer } from '#cli/answer.ts';
import type { Command, Invocation } from '#cli/command.ts';
import { type Delivery, deliver } from '#cli/deliver.ts';
import { lossOf } from '#cli/lost-namespaces.ts';
import { isOn, type Options, textOf } from '#cli/options.ts';
import { type ReadSnapshot, readSnapshot } from '#cli/read-snapshot.ts';
import type { Terminal } from '#cli/terminal.ts';
import { UsageError } from '#cli/usage-error.ts';

export const publishSnapshot: Command = {
  name: 'publish snapshot',
  operand: 'FILE',
  summary: 'Publish what runs in a cluster, as kubectl prints it.',
  details:
    'FILE is what kubectl get deploy,sts,ds,rs,po,hpa,cj,job,svc,pdb,ing,quota,ev,no -A -o json prints; - stands for standard input. Add httproute where the Gateway API is served. Env values, arguments, annotations, messages, values of ConfigMaps and objects of other kinds (Secrets) are taken out before anything is sent. --source, --revision and --generation are sent only when given. Without --namespaces the file counts as the whole cluster; what that would remove is asked first, and nothing is sent if it is most of what is known.',
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
    const delivery: Delivery = {
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
    };
    const isSaid = isOn(options, 'namespaces') || snapshot.namespaces !== undefined;
    if (!isSaid && !isOn(options, 'dry-run')) {
      await rehearse(delivery, snapshot, options, terminal);
    }
    const receipt = await deliver(delivery, options, terminal);
    return answer(receipt, options, terminal);
  },
};

/** Nobody said that the file holds the whole cluster: a dump of a part would remove the rest. */
async function rehearse(
  delivery: Delivery,
  snapshot: ReadSnapshot['snapshot'],
  options: Options,
  terminal: Terminal,
): Promise<void> {
  const loss = lossOf(await deliver(delivery, { ...options, 'dry-run': [''] }, terminal), snapshot);
  if (loss === undefined) return;
  const { names, count, of, mentioned } = loss;
  const named = names.slice(0, NAMED).join(', ');
  const more = count - Math.min(names.length, NAMED);
  throw new UsageError(
    `This would remove objects of ${count} of the ${of} namespaces that are known of ${clusterOf(options)}, because the file does not mention them: ${named}${more > 0 ? ` and ${more} more` : ''}. Nothing was sent.`,
    `If the file holds some namespaces only: --namespaces ${mentioned.length > 0 && mentioned.length <= NAMED ? mentioned.join(',') : 'NAME,…'}. If it holds the whole cluster: --namespaces all.`,
  );
}

const NAMED = 10;

function clusterOf(options: Options): string {
  const cluster = textOf(options, 'cluster');
  if (cluster !== undefined) return cluster;
  throw new UsageError(
    'The cluster is not named.',
    'Give --cluster NAME, as organisation.yaml names it.',
  );
}
