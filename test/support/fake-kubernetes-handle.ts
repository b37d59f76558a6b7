import type { Http2ServerRequest } from 'node:http2';
import { type FakeUser, forbidden, isAllowed, reviewOf } from './fake-kubernetes-access.ts';
import { discovery } from './fake-kubernetes-discovery.ts';
import { groupVersion, type ServedKind } from './fake-kubernetes-kinds.ts';
import { type Asked, type ListHabits, listReply, objectReply } from './fake-kubernetes-lists.ts';
import { readReview } from './fake-kubernetes-protobuf.ts';
import { notServed, type Reply, refusal, unauthorized } from './fake-kubernetes-reply.ts';
import type { FakeState } from './fake-kubernetes-state.ts';

export interface Habits extends ListHabits {
  /** Served kinds; others are unknown. */
  readonly kinds: readonly ServedKind[];
  /** Above it requests are refused with 429. */
  readonly mostInFlight: number;
}

interface Incoming {
  readonly request: Http2ServerRequest;
  readonly state: FakeState;
  readonly habits: Habits;
  /** By token. */
  readonly users: ReadonlyMap<string, FakeUser>;
}

/** Who asked for which objects, if for any, and what the server says to it. */
export interface Handled {
  readonly user: string;
  readonly wanted?: Asked;
  readonly reply: () => Reply;
}

const ANONYMOUS: FakeUser = { name: 'system:anonymous', rules: [] };

export function handle({ request, state, habits, users }: Incoming): Handled {
  const user = whoAsks(request, users);
  if ('status' in user) return { user: '', reply: () => user };
  const url = new URL(request.url, 'https://fake');
  const wanted = wantedBy(url, request, habits);
  if (wanted === undefined) {
    const found = discovery(url.pathname, habits.kinds);
    if (found === undefined && !/^\/apis?\//.test(url.pathname)) {
      return { user: user.name, reply: () => noSuchPath(user, url.pathname) };
    }
    return { user: user.name, reply: () => (found ? { status: 200, body: found } : notServed()) };
  }
  const { kind, namespace, name } = wanted;
  const isWatch = /^(1|true)$/.test(url.searchParams.get('watch') ?? '');
  const verb = name !== undefined ? 'get' : isWatch ? 'watch' : 'list';
  const wish = { verb, group: kind.group, resource: kind.plural, namespace, name };
  const reply = () => {
    if (!isAllowed(user, wish)) return forbidden(user, wish);
    if (isWatch) return noWatch();
    return name === undefined ? listReply(state, habits, wanted) : objectReply(state, wanted);
  };
  return { user: user.name, wanted, reply };
}

/** The only thing it lets anybody write: a question about rights, which changes nothing. */
export function handleReview(
  { request, users }: Pick<Incoming, 'request' | 'users'>,
  body: Buffer,
): Reply {
  const user = whoAsks(request, users);
  if ('status' in user) return user;
  const path = new URL(request.url, 'https://fake').pathname;
  const isJson = request.headers['content-type']?.startsWith('application/json');
  const review = isJson ? JSON.parse(body.toString()) : readReview(body);
  return (
    reviewOf(user, path, review) ??
    refusal({
      status: 405,
      reason: 'MethodNotAllowed',
      message: 'the server does not allow this method on the requested resource',
      details: {},
    })
  );
}

/** By token; on behalf of somebody else only with the right to it. */
function whoAsks(
  { headers }: Http2ServerRequest,
  users: ReadonlyMap<string, FakeUser>,
): FakeUser | Reply {
  const { authorization } = headers;
  if (authorization === undefined) return ANONYMOUS;
  const user = users.get(authorization.replace(/^Bearer /, ''));
  if (user === undefined) return unauthorized();
  const other = headers['impersonate-user'];
  if (typeof other !== 'string') return user;
  const wish = { verb: 'impersonate', group: '', resource: 'users', name: other };
  if (!isAllowed(user, wish)) return forbidden(user, wish);
  return [...users.values()].find(({ name }) => name === other) ?? { name: other, rules: [] };
}

const OBJECTS =
  /^\/(?:api|apis\/([^/]+))\/([^/]+)(?:\/namespaces\/([^/]+))?\/([^/]+)(?:\/([^/]+))?$/;

/** Undefined when no served kind lies there. */
function wantedBy(
  { pathname, searchParams: parameters }: URL,
  { headers }: Http2ServerRequest,
  { kinds }: Habits,
): Asked | undefined {
  const [, group = '', version = '', namespace, plural, name] = OBJECTS.exec(pathname) ?? [];
  const kind = kinds.find(
    (one) => one.plural === plural && groupVersion(one) === groupVersion({ group, version }),
  );
  if (kind === undefined || (!kind.namespaced && namespace !== undefined)) return undefined;
  return { kind, namespace, name, parameters, accept: headers.accept };
}

const noSuchPath = ({ name }: FakeUser, path: string): Reply =>
  refusal({
    status: 403,
    reason: 'Forbidden',
    message: `forbidden: User "${name}" cannot get path "${path}"`,
    details: {},
    headers: { 'x-content-type-options': 'nosniff' },
  });

/** Nobody needs it here: a function is gone before a watch would tell anything. */
const noWatch = (): Reply =>
  refusal({
    status: 405,
    reason: 'MethodNotAllowed',
    message: 'the server does not allow this method on the requested resource',
    details: {},
  });
