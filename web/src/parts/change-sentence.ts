import type { ChangeLineFragment, Health } from '#web/gql/graphql.ts';
import type { Language } from '#web/live/preferences.ts';
import { changeWords } from '#web/words/change-words.ts';
import { commonWords } from '#web/words/common-words.ts';
import { speak } from '#web/words/define-words.ts';
import { HEALTHS, healthWord } from '#web/words/health-words.ts';

type Told = Pick<ChangeLineFragment, 'kind' | 'subject' | 'before' | 'after'>;

/** One sentence in the reader's language, from the kind and what differs. */
export function changeSentence(change: Told, language: Language): string {
  const t = speak(changeWords, language);
  const { subject } = change;
  const before = detailsOf(change.before);
  const after = detailsOf(change.after);
  switch (change.kind) {
    case 'SERVICE_CREATED':
      return t.serviceCreated(subject);
    case 'SERVICE_UPDATED':
      return updated(subject, before, after, language);
    case 'SERVICE_REMOVED':
      return t.serviceRemoved(subject);
    case 'SERVICE_RESTORED':
      return t.serviceRestored(subject);
    case 'SERVICE_RENAMED':
      return t.serviceRenamed(short(before.serviceId) || t.empty, subject);
    case 'ORGANISATION_UPDATED':
      return t.organisationUpdated;
    case 'RPC_SERVICE_ADDED':
      return t.rpcServiceAdded(subject);
    case 'RPC_SERVICE_CHANGED':
      return t.rpcServiceChanged(subject);
    case 'RPC_SERVICE_REMOVED':
      return t.rpcServiceRemoved(subject);
    case 'ROLLOUT': {
      const [from, to] = [imagesOf(before), imagesOf(after)];
      return from && to ? t.rollout(subject, from, to) : t.rolloutPlain(subject);
    }
    case 'WORKLOAD_ADDED':
      return t.workloadAdded(subject);
    case 'WORKLOAD_REMOVED':
      return t.workloadRemoved(subject);
    case 'HEALTH': {
      const common = speak(commonWords, language);
      const [from, to] = [healthOf(before), healthOf(after)];
      if (!to) return subject;
      const now = healthWord(to, common);
      return from ? t.health(subject, healthWord(from, common), now) : t.healthPlain(subject, now);
    }
  }
}

type Details = Readonly<Record<string, unknown>>;

function detailsOf(value: unknown): Details {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Details)
    : {};
}

function updated(subject: string, before: Details, after: Details, language: Language): string {
  const t = speak(changeWords, language);
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const [only] = fields;
  if (only !== undefined && fields.length === 1) {
    const [old, now] = [short(before[only]), short(after[only])];
    if (old !== undefined && now !== undefined) {
      return t.serviceUpdatedOne(subject, only, old || t.empty, now || t.empty);
    }
  }
  return t.serviceUpdated(subject, fields.join(language === 'ja' ? '、' : ', ') || 'spec');
}

/** A value short enough for a sentence; undefined when it is not. Missing is "". */
function short(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return undefined;
  }
  const text = String(value);
  return text.length <= 40 ? text : undefined;
}

/** "v1.42", from a version, an image or a list of images. */
function imagesOf(details: Details): string {
  const { version, image, images } = details;
  const first = version ?? image ?? (Array.isArray(images) ? images[0] : images);
  if (typeof first !== 'string') return '';
  const [, digest] = first.split('@sha256:');
  if (digest) return digest.slice(0, 7);
  const name = first.split('/').at(-1) ?? first;
  return name.includes(':') ? name.slice(name.indexOf(':') + 1) : name;
}

function healthOf(details: Details): Health | undefined {
  return HEALTHS.find((health) => health === details.health);
}
