interface Named {
  readonly fullName: string;
  readonly methods: readonly { readonly name: string; readonly deprecated: boolean }[];
}

const MOST = 12;

/** The methods that made a service match: those whose names hold the text, unless its own name does. */
export function matchingMethods(service: Named, text: string): Named['methods'] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '' || service.fullName.toLowerCase().includes(wanted)) return [];
  return service.methods
    .filter(({ name }) => `${service.fullName}.${name}`.toLowerCase().includes(wanted))
    .slice(0, MOST);
}
