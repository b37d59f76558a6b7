import type { FileView, OptionView } from '#domain/contract.ts';

/** The custom options that the views of a set show, by symbol as `findOptions` has it. */
export function shownOptions(
  views: Iterable<FileView>,
): ReadonlyMap<string, readonly OptionView[]> {
  const shown = new Map<string, readonly OptionView[]>();
  const add = (symbol: string, options: readonly OptionView[] = []) => {
    const custom = options.filter(({ name }) => /[.(]/.test(name) && !name.startsWith('features.'));
    if (custom.length > 0) shown.set(symbol, [...(shown.get(symbol) ?? []), ...custom]);
  };
  for (const view of views) {
    add(view.path, view.options);
    for (const service of view.services) {
      add(service.fullName, service.options);
      for (const { name, options } of service.methods) add(`${service.fullName}.${name}`, options);
    }
    for (const message of view.messages) {
      add(message.fullName, message.options);
      for (const { name, options } of [...message.fields, ...message.oneofs])
        add(`${message.fullName}.${name}`, options);
      for (const { options } of message.extensionRangeOptions ?? [])
        add(`${message.fullName}.extensions`, options);
    }
    for (const type of view.enums) {
      add(type.fullName, type.options);
      for (const { name, options } of type.values) add(`${type.fullName}.${name}`, options);
    }
    for (const { fullName, options } of view.extensions) add(fullName, options);
  }
  return shown;
}
