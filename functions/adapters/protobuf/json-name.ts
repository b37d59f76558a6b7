/** https://protobuf.dev/programming-guides/json/: lowerCamelCase, for sets whose compiler did not fill it in. */
export const jsonNameOf = (name: string): string =>
  name.replace(/_+([a-zA-Z0-9])?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '');
