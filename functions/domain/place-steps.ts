import type { FixStep } from './fix-step.ts';
import type { ClusterSettings } from './organisation.ts';

type Reach = Pick<ClusterSettings, 'name' | 'gke' | 'kubeconfig'>;

/**
 * Ties steps to their cluster, so that what is pasted cannot act on another one: by the context where it is known, else
 * by a comment that names the cluster.
 */
export function placeSteps(steps: readonly FixStep[], reach: Reach): readonly FixStep[] {
  const context = reach.gke === undefined ? reach.kubeconfig : gkeContext(reach.gke);
  const [first, ...rest] = steps.map((step) =>
    context !== undefined && step.kind === 'shell'
      ? { ...step, code: inContext(step.code, context) }
      : { ...step, code: `# cluster: ${oneLine(reach.name)}\n${step.code}` },
  );
  const credentials = reach.gke === undefined ? undefined : getCredentials(reach.gke);
  if (first === undefined) return [];
  return credentials === undefined || first.kind !== 'shell'
    ? [first, ...rest]
    : [{ ...first, code: `# ${credentials}\n${first.code}` }, ...rest];
}

const inContext = (code: string, context: string): string =>
  code.replaceAll(/^kubectl /gm, () => `kubectl --context ${quoted(context)} `);

const GKE = /^projects\/([^/\s]+)\/locations\/([^/\s]+)\/clusters\/([^/\s]+)$/;

/** As `gcloud container clusters get-credentials` names it. */
function gkeContext(path: string): string | undefined {
  const [, project, location, name] = GKE.exec(path) ?? [];
  return name === undefined ? undefined : `gke_${project}_${location}_${name}`;
}

function getCredentials(path: string): string | undefined {
  const [, project = '', location = '', name] = GKE.exec(path) ?? [];
  if (name === undefined) return undefined;
  return `gcloud container clusters get-credentials ${quoted(name)} --location ${quoted(location)} --project ${quoted(project)}`;
}

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${oneLine(word).replaceAll("'", `'\\''`)}'`;

/** A name with a line break in it would end the comment, and the rest would run. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
