/** The parts of an image's name that tell versions apart; registries often differ between environments. */
export interface ImageName {
  /** The last segment of the repository. */
  readonly name: string;
  readonly tag?: string;
  /** `sha256:…`, where the reference is pinned. */
  readonly digest?: string;
}

/** `registry:5000/path/pay-api:v1.2@sha256:…`: https://pkg.go.dev/github.com/distribution/reference */
export function readImage(image: string): ImageName {
  const [reference = '', digest] = image.split('@', 2);
  const last = reference.slice(reference.lastIndexOf('/') + 1);
  const [name = '', tag] = last.split(':', 2);
  return {
    name,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** Whether a tag may mean another image tomorrow, so that two of them say nothing. */
export const isMoving = (tag: string | undefined): boolean =>
  tag === undefined || MOVING.has(tag.toLowerCase());

const MOVING = new Set(['latest', 'main', 'master', 'stable', 'edge', 'nightly', 'dev', 'develop']);
