import type { Problem } from './problem.ts';
import { SOURCE_NAME } from './publication.ts';
import type { Acknowledgement, RecordedAcknowledgement } from './review/acknowledgement.ts';

/** One delivery of a FileDescriptorSet: always everything the source holds under that label. */
export interface DescriptorPublication {
  readonly source: string;
  readonly revision: string;
  /** Rises at the source: git first-parent count or CI run number. Each label has its own. */
  readonly generation: number;
  /** `main` is the contract in force; other labels (branches, releases) are kept to compare with. */
  readonly label: string;
  /** The bytes as they were sent, inflated. */
  readonly set: Uint8Array;
  /** Which of its breaking changes are meant. */
  readonly acknowledgements?: readonly Acknowledgement[];
  /** Who sent it, where that is a person or account with a name. */
  readonly publishedBy?: string;
}

export const MAIN_LABEL = 'main';

/** What of a publication is kept with its contract: nothing, as a rule. */
export const acknowledgedBy = (
  { acknowledgements = [], publishedBy }: Omit<DescriptorPublication, 'set'>,
  at: string,
): { readonly acknowledgements?: readonly RecordedAcknowledgement[] } => {
  if (acknowledgements.length === 0) return {};
  const by = publishedBy === undefined ? {} : { by: publishedBy };
  return { acknowledgements: acknowledgements.map((one) => ({ ...one, at, ...by })) };
};

export type ParsedDescriptorPublication =
  | { readonly kind: 'publication'; readonly publication: Omit<DescriptorPublication, 'set'> }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

const REVISION = /^\P{C}{1,200}$/u;
const NAME_CURE = 'Use 1–200 letters, digits and . _ / : @ -, beginning with a letter or digit.';
const GENERATION = /^[0-9]{1,15}$/;

/** Reads the query of `POST /api/descriptors`; every parameter that is missing or wrong is a problem of its own. */
export function parseDescriptorPublication(params: URLSearchParams): ParsedDescriptorPublication {
  const problems: Problem[] = [];
  const read = (name: string, pattern: RegExp, cure: string, fallback?: string): string => {
    const values = params.getAll(name);
    const value = values.length === 0 ? fallback : values[0];
    const fault = faultOf(values.length, value, pattern);
    if (fault !== undefined)
      problems.push({
        severity: 'error',
        code: 'invalid-parameter',
        path: '',
        message: `The parameter ${name} ${fault}.`,
        cure,
      });
    return value ?? '';
  };
  const publication = {
    source: read('source', SOURCE_NAME, NAME_CURE),
    revision: read('revision', REVISION, 'Send 1–200 printable characters, such as a commit.'),
    generation: Number(
      read('generation', GENERATION, 'Send the first-parent commit count or the CI run number.'),
    ),
    label: read('label', SOURCE_NAME, NAME_CURE, MAIN_LABEL),
  };
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'publication', publication };
}

function faultOf(count: number, value: string | undefined, pattern: RegExp): string | undefined {
  if (value === undefined) return 'is missing';
  if (count > 1) return 'is given more than once';
  return pattern.test(value) ? undefined : `is not usable: ${JSON.stringify(value.slice(0, 100))}`;
}
