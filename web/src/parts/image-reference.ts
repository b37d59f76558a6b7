/** `registry/path/pay-api:v1.2` → `pay-api:v1.2`; a digest is cut to what tells two apart. */
export function shortImage(image: string): string {
  const [reference = image, digest] = image.split('@', 2);
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  if (digest === undefined) return name;
  const [algorithm = '', hex = ''] = digest.split(':', 2);
  const tagged = name.includes(':');
  return tagged ? name : `${name}@${algorithm}:${hex.slice(0, 7)}`;
}

/** `v1.2`, or the beginning of the digest, or undefined when the image names neither. */
export function imageVersion(image: string): string | undefined {
  const [reference = '', digest] = image.split('@', 2);
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  const colon = name.indexOf(':');
  if (colon !== -1) return name.slice(colon + 1);
  return digest?.split(':', 2)[1]?.slice(0, 12);
}
