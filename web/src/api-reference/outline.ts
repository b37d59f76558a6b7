export interface OutlineMethod {
  readonly name: string;
  readonly fullName: string;
  readonly deprecated: boolean;
  readonly clientStreaming: boolean;
  readonly serverStreaming: boolean;
  readonly input: { readonly fullName: string };
  readonly output: { readonly fullName: string };
}

export interface OutlineService {
  readonly fullName: string;
  readonly name: string;
  readonly package: string;
  readonly deprecated: boolean;
  readonly methods: readonly OutlineMethod[];
}

/** The services and methods whose names hold every word of the text; a service that matches keeps all its methods. */
export function filterOutline(
  services: readonly OutlineService[],
  text: string,
): readonly OutlineService[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return services;
  const holds = (name: string) => words.every((word) => name.toLowerCase().includes(word));
  return services.flatMap((service) => {
    if (holds(service.fullName)) return [service];
    const methods = service.methods.filter(({ fullName }) => holds(fullName));
    return methods.length === 0 ? [] : [{ ...service, methods }];
  });
}

/** What the methods take and give, each once, by name. */
export function outlineTypes(services: readonly OutlineService[], text: string): readonly string[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const names = new Set(
    services.flatMap(({ methods }) =>
      methods.flatMap(({ input, output }) => [input.fullName, output.fullName]),
    ),
  );
  return [...names]
    .filter((name) => words.every((word) => name.toLowerCase().includes(word)))
    .toSorted((a, b) => (shortOf(a) < shortOf(b) ? -1 : 1));
}

function shortOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
