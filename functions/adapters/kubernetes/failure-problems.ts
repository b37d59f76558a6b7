import type { Problem } from '#domain/problem.ts';
import type { Answer } from './call.ts';
import type { Impossible, Way } from './connection.ts';
import { pathOf, type Resource } from './resources.ts';

export type Failure = Exclude<Answer, { readonly kind: 'ok' }>;

interface Place {
  readonly cluster: string;
  readonly way: Way;
  readonly resource: Resource;
  /** Further ones that failed alike; told in one sentence. */
  readonly also?: readonly Resource[];
  /** Where, of several; absent: everywhere that was asked. */
  readonly namespaces?: readonly string[];
  /** The cluster is asked namespace by namespace. */
  readonly byNamespace: boolean;
}

/** True for what the next kind would meet as well: then the cluster is left alone until the next poll. */
export const concernsAll = (failure: Failure): boolean =>
  (failure.kind === 'unreachable' && NO_CONNECTION.test(failure.code)) ||
  (failure.kind === 'status' && failure.status === 401);

/** No connection came about; others broke in the middle, which may be the list's own fault. */
const NO_CONNECTION =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|CERT_\w+|UNABLE_TO_\w+|SELF_SIGNED_\w+|DEPTH_ZERO_\w+)$/;

/** Why a kind is missing, in words that stay the same from poll to poll as long as the reason does. */
export function failureProblem(failure: Failure, place: Place): Problem {
  const { cluster, way } = place;
  const what = whatOf(place);
  switch (failure.kind) {
    case 'status':
      return refusalProblem(failure.status, failure.message, place);
    case 'slow':
      return problem(
        'cluster-slow',
        `${capital(what)} were not listed in time, three times.`,
        LOAD,
      );
    case 'given-up':
      return problem('cluster-slow', `There was no time left to list ${what}.`, LOAD);
    case 'unusable':
      return problem('unusable-list', `The list of ${what} ${failure.why}.`, way.addressCure);
    case 'unreachable':
      if (!concernsAll(failure)) {
        return problem(
          'connection-broke',
          `The connection broke while ${what} were listed, three times: ${failure.code}.`,
          LOAD,
        );
      }
      return problem(
        'cluster-unreachable',
        `${cluster} can not be reached: ${failure.code}.`,
        way.addressCure,
      );
  }
}

const LOAD = 'Look at the load of its API server; what is known stays and grows older.';

/** `the pods of gke-prod`, `3 kinds (jobs, pods, services) of gke-prod`. */
function whatOf(place: Place): string {
  const { also = [], resource } = place;
  if (also.length === 0) return `the ${whereOf(place)}`;
  const plurals = [resource, ...also].map(({ plural }) => plural).sort();
  return `${plurals.length} ${whereOf({ ...place, resource: { plural: `kinds (${plurals.join(', ')})` } })}`;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** `pods of gke-prod`, `pods of gke-prod (pay, ledger and 3 more namespaces)`. */
function whereOf({
  cluster,
  resource,
  namespaces,
}: Pick<Place, 'cluster' | 'namespaces'> & {
  readonly resource: Pick<Resource, 'plural'>;
}): string {
  const what = `${resource.plural} of ${cluster}`;
  if (namespaces === undefined) return what;
  const named = namespaces.slice(0, NAMED).join(', ');
  const more = namespaces.length - NAMED;
  return more > 0 ? `${what} (${named} and ${more} more namespaces)` : `${what} (${named})`;
}

const NAMED = 3;

function refusalProblem(status: number, message: string | undefined, place: Place): Problem {
  const { cluster, way, resource } = place;
  const said = message === undefined ? '' : ` (${message})`;
  if (status === 401) {
    return problem(
      'cluster-unauthenticated',
      `${cluster} does not accept the credentials of ${way.bearer}${said}.`,
      way.credentialsCure,
    );
  }
  if (status === 403) return permissionProblem(said, place);
  if (status === 404 && resource.group === '') {
    return problem(
      'unusable-list',
      `${cluster} does not know ${pathOf(resource)}: what answers there is no API server.`,
      way.addressCure,
    );
  }
  if (status === 404) {
    return problem(
      'kind-not-served',
      `${cluster} does not serve ${pathOf(resource)}.`,
      'Nothing, unless you miss them.',
      'info',
    );
  }
  return problem(
    'cluster-error',
    `${capital(whatOf(place))} could not be listed: HTTP ${status}.`,
    LOAD,
  );
}

/** What belongs to no namespace is not to be expected from a poller that may look into some only. */
function permissionProblem(said: string, place: Place): Problem {
  const { resource, byNamespace } = place;
  const { group, plural, namespaced } = resource;
  const rule = `- {apiGroups: ["${group}"], resources: [${plural}], verbs: [list]}`;
  const add =
    byNamespace && namespaced
      ? `Add to the Role of the poller in each namespace: ${rule}.`
      : `Add to the ClusterRole of the poller: ${rule}.`;
  const or =
    byNamespace || !namespaced
      ? ''
      : ' Where only some namespaces may be listed, name them in organisation.yaml: namespaces: [NAME, …].';
  return problem(
    'missing-permission',
    `${whereOf(place)}: missing permission: list ${plural}${said}.`,
    `${add}${or}`,
    byNamespace && !namespaced ? 'info' : 'error',
  );
}

/** Nothing could be asked at all. */
export const connectionProblem = ({ code, why, cure }: Impossible): Problem =>
  problem(code, why, cure);

const problem = (
  code: string,
  message: string,
  cure: string,
  severity: Problem['severity'] = 'error',
): Problem => ({ severity, code, path: '', message, cure });
