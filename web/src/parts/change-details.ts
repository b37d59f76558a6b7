import type { Health } from '#web/gql/graphql.ts';
import { HEALTHS } from '#web/words/health-words.ts';

export type Details = Readonly<Record<string, unknown>>;

export function detailsOf(value: unknown): Details {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Details)
    : {};
}

/** A value short enough for a sentence; undefined when it is not. Missing is "". */
export function short(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return undefined;
  }
  const text = String(value);
  return text.length <= 40 ? text : undefined;
}

/** "v1.42", from a version, an image or a list of images. */
export function versionOf(details: Details): string {
  const { version, image, images } = details;
  const first = version ?? image ?? (Array.isArray(images) ? images[0] : images);
  if (typeof first !== 'string') return '';
  const [, digest] = first.split('@sha256:');
  if (digest) return digest.slice(0, 7);
  const name = first.split('/').at(-1) ?? first;
  return name.includes(':') ? name.slice(name.indexOf(':') + 1) : name;
}

export const sameImages = (before: Details, after: Details): boolean =>
  Array.isArray(after.images) && JSON.stringify(before.images) === JSON.stringify(after.images);

export function healthOf(details: Details): Health | undefined {
  return HEALTHS.find((health) => health === details.health);
}

/** `production Deployment/pay-api` as people say it: "pay-api production"; other kinds are named. */
export function spokenSubject(subject: string): string {
  const [, place, kind, name] = /^(\S+) (\w+)\/(\S+)$/.exec(subject) ?? [];
  if (place === undefined) return subject;
  return kind === 'Deployment' ? `${name} ${place}` : `${kind} ${name} ${place}`;
}
