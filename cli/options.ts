/** Every option there is; a command names those it takes. */
export const OPTIONS = {
  url: {
    value: 'ADDRESS',
    help: 'Where the dashboard answers. Default: $MSD_URL, or http://127.0.0.1:8080.',
  },
  token: {
    value: 'TOKEN',
    help: 'Bearer token. Better set $MSD_TOKEN: a command line can be seen by others.',
  },
  source: {
    value: 'NAME',
    help: 'Who publishes, such as github.com/acme/terraform. Default: from CI, or the git remote "origin".',
  },
  revision: { value: 'COMMIT', help: 'What is published. Default: from CI, or HEAD.' },
  generation: {
    value: 'NUMBER',
    help: 'Rises with every publication of a source. Default: run number of CI, or the count of first-parent commits.',
  },
  complete: { help: 'DIR holds all specs of the source; what is missing was removed. (default)' },
  partial: { help: 'DIR holds some specs of the source; nothing is removed.' },
  match: {
    value: 'GLOB',
    help: 'Only files whose path below DIR matches, e.g. "*/spec.yaml". May be repeated.',
  },
  label: {
    value: 'NAME',
    help: 'Branch or release of the contract. Default: main, the one in force.',
  },
  cluster: { value: 'NAME', help: 'The cluster, as organisation.yaml names it.' },
  'taken-at': {
    value: 'TIME',
    help: 'When the snapshot was taken (RFC 3339). Default: "takenAt" in the file, else when it was written, else now.',
  },
  kinds: {
    value: 'LIST',
    help: 'Kinds the snapshot holds all of: Deployment,Pod… Only these may be removed. Default: the kinds in it.',
  },
  namespaces: {
    value: 'LIST',
    help: 'Namespaces the snapshot holds all of, or all: the rest may be removed. Default: all, unless that removes from most namespaces.',
  },
  'keep-annotation': {
    value: 'NAME',
    help: 'An annotation to send as well, such as contracts.revisionKey of organisation.yaml. May be repeated.',
  },
  rules: {
    value: 'SET',
    help: 'What counts as breaking, from strict to lax: FILE, PACKAGE, WIRE_JSON or WIRE. Default: FILE.',
  },
  against: {
    value: 'LABEL',
    help: 'Compare with what the source has published under this label, such as main, or as this revision.',
  },
  'acknowledge-from': {
    value: 'FILE',
    help: 'Text with lines "Acknowledge-Breaking: SYMBOL: reason": the description of the pull request, or git log -1 --format=%B; - is standard input. May be repeated.',
  },
  markdown: { help: 'Print a comment for the pull request.' },
  level: {
    value: 'LEVEL',
    help: 'A, B or C. Default: the tier in its spec, or what its slo asks for.',
  },
  all: { help: 'Show also what breaks nothing.' },
  output: { value: 'FILE', help: 'Where to write; -o FILE is the same, and so is FILE alone.' },
  package: { value: 'NAME', help: 'Only this proto package, and what it imports.' },
  service: { value: 'NAME', help: 'Only this RPC service by its full name, and what it imports.' },
  team: { value: 'NAME', help: 'Only of the services of this team. May be repeated.' },
  mine: { help: 'Only what is assigned to whoever asks.' },
  open: { help: 'Only what is to be done.' },
  'dry-run': {
    help: 'Say what would happen and write nothing. Generations are ignored: it does not tell whether the publication would come too late.',
  },
  strict: { help: 'End with 1 also when only some of the files were refused, as validate does.' },
  json: { help: 'Print the answer as JSON.' },
  help: { help: 'Print this.' },
  version: { help: 'Print the version of msd.' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

interface OptionSpec {
  /** Name of the value in the help; absent for a switch. */
  readonly value?: string;
  readonly help: string;
}

export type OptionName = keyof typeof OPTIONS;

/** The options as given: text in order of appearance, a switch as one empty text. */
export type Options = Readonly<Partial<Record<OptionName, readonly string[]>>>;

export const optionSpec = (name: OptionName): OptionSpec => OPTIONS[name];

/** The last value given wins, as usual. */
export const textOf = (options: Options, name: OptionName): string | undefined =>
  options[name]?.at(-1);

export const isOn = (options: Options, name: OptionName): boolean => options[name] !== undefined;
