import { git } from './git.ts';
import { normaliseRemote } from './normalise-remote.ts';
import { isOn, type OptionName, type Options, textOf } from './options.ts';
import { UsageError } from './usage-error.ts';

/** Who publishes what: the same three words in every publication. */
export interface Origin {
  readonly source: string;
  readonly revision: string;
  readonly generation: number;
}

type Known = { readonly [Key in keyof Origin]?: string | undefined };
type Environment = Readonly<Record<string, string | undefined>>;

/** A dry run ignores the generation, so that one nobody knows does no harm. */
const FOR_A_TRY: Known = { revision: 'working-tree', generation: '1' };

/** Options first, then the variables of the CI, then the git checkout. Throws `UsageError` for what nobody knows. */
export function originOf(options: Options, directory: string, env: Environment): Origin {
  const surroundings = [
    fromCi(env),
    fromGit(directory),
    ...(isOn(options, 'dry-run') ? [FOR_A_TRY] : []),
  ];
  const find = (name: keyof Origin & OptionName): string => {
    const value = textOf(options, name) ?? surroundings.find((known) => known[name])?.[name];
    if (value !== undefined) return value;
    throw new UsageError(`The ${name} is not known.`, CURES[name](directory));
  };
  return {
    source: find('source'),
    revision: find('revision'),
    generation: generationFrom(find('generation')),
  };
}

/** The source a folder belongs to, as far as its surroundings tell. */
export const surroundingSource = (directory: string, env: Environment): string | undefined =>
  fromCi(env).source ?? fromGit(directory).source;

const CURES: Readonly<Record<keyof Origin, (directory: string) => string>> = {
  source: (directory) =>
    `Give --source, such as github.com/acme/terraform: ${whyNoSource(directory)}.`,
  revision: (directory) => `Give --revision: "${directory}" is in no git checkout with a commit.`,
  generation: (directory) =>
    git(directory, 'rev-parse', '--is-shallow-repository') === 'true'
      ? 'Fetch all commits (git fetch --unshallow), so that they can be counted, or give --generation.'
      : 'Give --generation, a number that rises with every publication, such as the run number of your CI.',
};

function whyNoSource(directory: string): string {
  const remote = git(directory, 'remote', 'get-url', 'origin');
  return remote === undefined
    ? `"${directory}" has no git remote named origin`
    : `the git remote origin of "${directory}" is no address that a source could be named after (a path on this machine?)`;
}

function generationFrom(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UsageError(
    /^\d+$/.test(text)
      ? `The generation "${text}" has ${text.length} digits; at most 15 are taken.`
      : `The generation "${text}" is not a whole number.`,
    'Give --generation a number of at most 15 digits that rises with every publication.',
  );
}

/**
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 * https://docs.gitlab.com/ci/variables/predefined_variables/
 */
function fromCi(env: Environment): Known {
  if (env.GITHUB_ACTIONS === 'true') {
    return {
      source: normaliseRemote(`${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}`),
      revision: env.GITHUB_SHA,
      generation: env.GITHUB_RUN_NUMBER,
    };
  }
  if (env.GITLAB_CI === 'true') {
    return {
      source: normaliseRemote(`https://${env.CI_SERVER_HOST}/${env.CI_PROJECT_PATH}`),
      revision: env.CI_COMMIT_SHA,
      generation: env.CI_PIPELINE_IID,
    };
  }
  return {};
}

function fromGit(directory: string): Known {
  const remote = git(directory, 'remote', 'get-url', 'origin');
  const shallow = git(directory, 'rev-parse', '--is-shallow-repository') === 'true';
  return {
    source: remote === undefined ? undefined : normaliseRemote(remote),
    revision: git(directory, 'rev-parse', '--verify', '--quiet', 'HEAD'),
    generation: shallow
      ? undefined
      : git(directory, 'rev-list', '--first-parent', '--count', 'HEAD'),
  };
}
