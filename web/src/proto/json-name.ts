/** The JSON name protoc derives: underscores go, the letter behind one is capital (`ToJsonName` of protobuf's descriptor.cc). */
export function derivedJsonName(name: string): string {
  return name.replace(/_+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '');
}
