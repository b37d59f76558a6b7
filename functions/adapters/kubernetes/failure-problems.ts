import type { Problem } from '#domain/problem.ts';
import type { Answer } from './call.ts';
import type { Impossible, Way } from './connection.ts';
import type { Resource } from './resources.ts';

export type Failure = Exclude<Answer, { readonly kind: 'ok' }>;

interface Place {
  readonly cluster: string;
  readonly way: Way;
  readonly resource: Resource;
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
  const { cluster, way, resource } = place;
  const what = `${resource.plural} of ${cluster}`;
  switch (failure.kind) {
    case 'status':
      return refusalProblem(failure.status, failure.message, place);
    case 'slow':
      return problem('cluster-slow', `The ${what} were not listed in time, three times.`, LOAD);
    case 'given-up':
      return problem('cluster-slow', `There was no time left to list the ${what}.`, LOAD);
    case 'unusable':
      return problem('unusable-list', `The list of the ${what} ${failure.why}.`, way.addressCure);
    case 'unreachable':
      if (!concernsAll(failure)) {
        return problem(
          'connection-broke',
          `The connection broke while the ${what} were listed, three times: ${failure.code}.`,
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

function refusalProblem(
  status: number,
  message: string | undefined,
  { cluster, way, resource }: Place,
): Problem {
  const said = message === undefined ? '' : ` (${message})`;
  const what = `${resource.plural} of ${cluster}`;
  if (status === 401) {
    return problem(
      'cluster-unauthenticated',
      `${cluster} does not accept the credentials of ${way.bearer}${said}.`,
      way.credentialsCure,
    );
  }
  if (status === 403) {
    return problem(
      'missing-permission',
      `The ${what} may not be listed: the permission is missing${said}.`,
      `Add to the ClusterRole of the poller: - {apiGroups: ["${resource.group}"], resources: [${resource.plural}], verbs: [list]}.`,
    );
  }
  if (status === 404) {
    return problem(
      'kind-not-served',
      `${cluster} does not serve ${resource.path}.`,
      'Nothing, unless you miss them.',
      'info',
    );
  }
  return problem('cluster-error', `The ${what} could not be listed: HTTP ${status}.`, LOAD);
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
