interface Method {
  readonly name: string;
  readonly deprecated: boolean;
}

interface Named {
  readonly fullName: string;
  /** Only where they were asked for. */
  readonly methods?: readonly Method[];
}

const MOST = 12;

/** The methods that made a service match: those whose names hold the text, unless its own name does. */
export function matchingMethods(service: Named, text: string): readonly Method[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '' || service.fullName.toLowerCase().includes(wanted)) return [];
  return (service.methods ?? [])
    .filter(({ name }) => `${service.fullName}.${name}`.toLowerCase().includes(wanted))
    .slice(0, MOST);
}
