export interface FilePlace {
  readonly path: string;
  /** Whose contract; where it is absent, the first that holds the path. */
  readonly source?: string | undefined;
  readonly revision?: string | undefined;
  /** `L42`, or the full name of something the file declares. */
  readonly anchor?: string | undefined;
}

/** The page of a proto file. */
export function filePath({ path, source, revision, anchor }: FilePlace): string {
  const name = path.split('/').map(encodeURIComponent).join('/');
  const params = new URLSearchParams({
    ...(source === undefined ? {} : { source }),
    ...(revision === undefined ? {} : { revision }),
  });
  const query = params.toString().replaceAll('%2F', '/');
  const hash = anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`;
  return `/apis/files/${name}${query === '' ? '' : `?${query}`}${hash}`;
}
