import type { Workload } from './workload.ts';

/** Tag or short digest of the main image, when all workloads that run permanently agree; jobs are asked only when alone. */
export function imageVersion(
  workloads: readonly Workload[],
  serviceId: string,
): string | undefined {
  const permanent = workloads.filter(({ kind }) => !ASIDE.has(kind));
  const asked = permanent.length > 0 ? permanent : workloads;
  const versions = new Set(
    asked.flatMap(({ images }) => versionOf(mainImage(images, serviceId)) ?? []),
  );
  return versions.size === 1 ? [...versions][0] : undefined;
}

/** The image named after the service, else the first: sidecars are listed behind. */
function mainImage(images: readonly string[], serviceId: string): string | undefined {
  return images.find((image) => nameOf(image) === serviceId) ?? images[0];
}

function nameOf(image: string): string {
  const last = image.slice(image.lastIndexOf('/') + 1);
  return last.split(/[:@]/)[0] ?? '';
}

function versionOf(image: string | undefined): string | undefined {
  if (image === undefined) return undefined;
  const [rest = '', digest] = image.split('@');
  const last = rest.slice(rest.lastIndexOf('/') + 1);
  const colon = last.indexOf(':');
  if (colon > 0) return last.slice(colon + 1);
  return digest?.replace(/^sha256:/, '').slice(0, 12);
}

/** What runs beside the service: now and then, or by hand. */
const ASIDE: ReadonlySet<string> = new Set(['Job', 'CronJob', 'Pod']);
