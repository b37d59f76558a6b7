import type { Problem } from './problem.ts';

/**
 * `organisation.yaml` in any folder describes the organisation, a file below a folder `campaigns` holds campaigns; every
 * other YAML file is a spec.
 */
export const isOrganisationPath = (path: string): boolean =>
  /(^|\/)organisation\.ya?ml$/.test(path);

/** One that says `serviceID` is a spec nevertheless: there are services called campaigns. */
export const isCampaignPath = (path: string): boolean => /(^|\/)campaigns\/.+\.ya?ml$/.test(path);

export const isYamlPath = (path: string): boolean => /\.ya?ml$/i.test(path);

const LONGEST_PATH = 1_000;

/** What is wrong with a path, or undefined: it must be relative and lead downwards, so that one file has one name. */
export function pathProblem(path: string): Problem | undefined {
  const reason = reasonAgainst(path);
  if (reason === undefined) return undefined;
  const [message, cure] = reason;
  const shown = path
    .slice(0, 200)
    .replaceAll(/\p{Cc}/gu, '\uFFFD')
    .toWellFormed();
  return { severity: 'error', code: 'bad-path', path: shown, message, cure };
}

function reasonAgainst(path: string): readonly [message: string, cure: string] | undefined {
  const plain = 'Name the file as its repository does: `services/pay/spec.yaml`.';
  if (path === '') return ['A file has no path.', plain];
  if (!path.isWellFormed() || /\p{Cc}/u.test(path)) {
    return ['A path holds control characters or half characters.', 'Rename the file.'];
  }
  if (utf8Length(path) > LONGEST_PATH) {
    return [`A path is longer than ${LONGEST_PATH} bytes.`, 'Shorten it.'];
  }
  if (path.includes('\\')) return ['A path holds a backslash.', 'Separate folders by `/`.'];
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) {
    return ['A path is absolute.', `Make it relative to the repository. ${plain}`];
  }
  const steps = path.split('/');
  if (steps.includes('..')) return ['A path leads upwards by `..`.', plain];
  if (steps.includes('.') || steps.includes('')) {
    return ['A path holds an empty step or `.`.', plain];
  }
  return undefined;
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}
