import { formOf, listBody, objectBody } from './fake-kubernetes-forms.ts';
import type { ServedKind } from './fake-kubernetes-kinds.ts';
import {
  badRequest,
  expired,
  type Reply,
  refusal,
  versionTooLarge,
} from './fake-kubernetes-reply.ts';
import { selectorOf } from './fake-kubernetes-selectors.ts';
import { type FakeState, keyOf, type Moment, metadataOf } from './fake-kubernetes-state.ts';
import type { Item } from './kubernetes-objects.ts';

/** What is asked for: a list, or with a name one object. */
export interface Asked {
  readonly kind: ServedKind;
  readonly namespace?: string | undefined;
  readonly name?: string | undefined;
  readonly parameters: URLSearchParams;
  readonly accept?: string | undefined;
}

export interface ListHabits {
  /** A page never holds more, whatever the limit: a server may do so. */
  readonly mostAPage: number;
  /** Some servers write `null` for no items. */
  readonly emptyIsNull: boolean;
}

const NOT_ACCEPTABLE = refusal({
  status: 406,
  reason: 'NotAcceptable',
  message:
    'only the following media types are accepted: application/json, application/yaml, application/vnd.kubernetes.protobuf',
});

export function objectReply(
  state: FakeState,
  { kind, namespace, name, parameters, accept }: Asked,
): Reply {
  const form = formOf(accept);
  if (form === undefined) return NOT_ACCEPTABLE;
  const item = (state.now().lists.get(kind.plural) ?? []).find((one) => {
    const metadata = metadataOf(one);
    return metadata.name === name && metadata.namespace === namespace;
  });
  if (item === undefined) {
    const { group, plural } = kind;
    return refusal({
      status: 404,
      reason: 'NotFound',
      message: `${group === '' ? plural : `${plural}.${group}`} "${name}" not found`,
      details: { name, ...(group === '' ? {} : { group }), kind: plural },
    });
  }
  const included = parameters.get('includeObject') ?? undefined;
  return { status: 200, body: objectBody(kind, form, item, included) };
}

export function listReply(state: FakeState, habits: ListHabits, asked: Asked): Reply {
  const { kind, namespace, parameters, accept } = asked;
  const form = formOf(accept);
  if (form === undefined) return NOT_ACCEPTABLE;
  const selects = selectorOf(kind, parameters);
  if (typeof selects !== 'function') return selects;
  const place = placeOf(state, parameters);
  if ('status' in place) return place;
  const { moment, start } = place;
  const key = (item: Item) =>
    namespace === undefined ? keyOf(item) : (metadataOf(item).name ?? '');
  const found = (moment.lists.get(kind.plural) ?? []).filter(
    (item) => namespace === undefined || metadataOf(item).namespace === namespace,
  );
  const rest = found.filter((item) => key(item) >= start && selects(item));
  const limit = limitOf(parameters, habits);
  const page = rest.slice(0, limit);
  const left = rest.length - page.length;
  const last = page.at(-1);
  const isSelected = parameters.get('fieldSelector') || parameters.get('labelSelector');
  const metadata = {
    resourceVersion: String(moment.version),
    ...(left > 0 && last !== undefined
      ? {
          continue: tokenOf(moment.version, `/${key(last)}\0`),
          ...(isSelected ? {} : { remainingItemCount: left }),
        }
      : {}),
  };
  const included = parameters.get('includeObject') ?? undefined;
  const body = listBody(kind, form, metadata, page, included);
  const isNull = page.length === 0 && habits.emptyIsNull && form === 'whole';
  return { status: 200, body: isNull ? { ...body, items: null } : body };
}

/** `resourceVersion=0` is answered from the cache, whole: https://github.com/kubernetes/kubernetes/issues/102672 */
function limitOf(parameters: URLSearchParams, { mostAPage }: ListHabits): number {
  const asked = Number(parameters.get('limit') ?? 0);
  if (asked === 0 || parameters.get('resourceVersion') === '0') return Number.POSITIVE_INFINITY;
  return Math.min(asked, mostAPage);
}

/** As of when a list is answered, and from which key on. */
function placeOf(
  state: FakeState,
  parameters: URLSearchParams,
): Reply | { readonly moment: Moment; readonly start: string } {
  const version = parameters.get('resourceVersion') ?? '';
  const token = parameters.get('continue') ?? '';
  const now = state.now();
  if (token === '') {
    if (version === '0') return { moment: state.cached(), start: '' };
    if (version === '') return { moment: now, start: '' };
    if (!/^\d+$/.test(version)) {
      return badRequest(`resourceVersion: Invalid value: "${version}": invalid resource version`);
    }
    return Number(version) > now.version
      ? versionTooLarge(Number(version), now.version)
      : { moment: now, start: '' };
  }
  if (version !== '' && version !== '0') {
    return badRequest('specifying resource version is not allowed when using continue');
  }
  const read = readToken(token);
  if (typeof read === 'string') {
    return badRequest(`invalid continue token: continue key is not valid: ${read}`);
  }
  const start = read.start.replace(/^\//, '');
  if (read.version === -1) return { moment: now, start };
  const moment = state.at(read.version);
  return moment === undefined ? expired(tokenOf(-1, start)) : { moment, start };
}

/** https://github.com/kubernetes/kubernetes/blob/v1.36.0/staging/src/k8s.io/apiserver/pkg/storage/continue.go */
const tokenOf = (rv: number, start: string): string =>
  Buffer.from(JSON.stringify({ v: 'meta.k8s.io/v1', rv, start })).toString('base64url');

function readToken(token: string): { readonly version: number; readonly start: string } | string {
  if (!/^[\w-]*$/.test(token) || token.length % 4 === 1) {
    const at = /[^\w-]/.exec(token)?.index ?? token.length - 1;
    return `illegal base64 data at input byte ${at}`;
  }
  const text = Buffer.from(token, 'base64url').toString('latin1');
  try {
    const { v, rv, start } = JSON.parse(Buffer.from(token, 'base64url').toString()) as Record<
      string,
      unknown
    >;
    if (v !== 'meta.k8s.io/v1') return `server does not recognize this encoded version "${v}"`;
    if (typeof rv !== 'number' || rv === 0)
      return 'incorrect encoded start resourceVersion (version meta.k8s.io/v1)';
    if (typeof start !== 'string' || start === '')
      return 'encoded start key empty (version meta.k8s.io/v1)';
    return { version: rv, start };
  } catch {
    return text === ''
      ? 'unexpected end of JSON input'
      : `invalid character '${quoted(text.charAt(0))}' looking for beginning of value`;
  }
}

/** As Go quotes a character. */
const quoted = (character: string): string =>
  /[\x20-\x7e]/.test(character)
    ? character
    : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
