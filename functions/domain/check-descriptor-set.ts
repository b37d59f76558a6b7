import { type ImportingFile, orderByImports } from './import-graph.ts';
import { capProblems, MOST_PROBLEMS, type Problem } from './problem.ts';

/** What is known of each file of a set before any is decoded. */
export interface CheckedFile extends ImportingFile {
  readonly declares: readonly string[];
  readonly hasSourceInfo: boolean;
  /** Fields, enum values, methods, imports and whatever else it lists. */
  readonly elements: number;
  /** The message, enum or service with the most of them. */
  readonly largest: string;
}

/**
 * Above these a set is refused: a function has to read it in one go, and a file as a whole. Google's public APIs: 7,245
 * files, 55,000 types, 406,000 elements, 26,000 in the largest file.
 */
export const SET_LIMITS = {
  files: 20_000,
  types: 250_000,
  elements: 1_000_000,
  elementsAFile: 50_000,
  nameLength: 512,
} as const;

/** Whether a set is whole and of one piece. Errors refuse it, warnings come with a good one. */
export function checkDescriptorSet(files: readonly CheckedFile[]): readonly Problem[] {
  const distinct = [...new Map(files.map((file) => [file.path, file])).values()];
  const oversize = [...checkSize(files)];
  // What is too large is not looked at more closely.
  if (oversize.length > 0) return capProblems(oversize);
  const problems = gather([
    checkDuplicateFiles(files),
    checkMissingImports(distinct),
    checkImportCycles(distinct),
    checkDuplicateTypes(distinct),
  ]);
  return problems.length > 0 ? capProblems(problems) : checkComments(files);
}

/** What contradicts itself in a set, whether or not all that its files import is there. */
export function checkContradictions(files: readonly CheckedFile[]): readonly Problem[] {
  const distinct = [...new Map(files.map((file) => [file.path, file])).values()];
  return gather([
    checkDuplicateFiles(files),
    checkImportCycles(distinct),
    checkDuplicateTypes(distinct),
  ]);
}

/** Those that won't be listed are only counted. */
function gather(checks: readonly Iterable<Problem>[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const check of checks)
    for (const problem of check) problems.push(problems[MOST_PROBLEMS] ?? problem);
  return problems;
}

function* checkSize(files: readonly CheckedFile[]): Generator<Problem> {
  const smaller = 'Publish the set in parts, as several sources.';
  if (files.length === 0)
    yield error(
      'empty-set',
      '',
      'The FileDescriptorSet holds no files.',
      'Build it with buf build --as-file-descriptor-set, or protoc --include_imports --include_source_info.',
    );
  if (files.length > SET_LIMITS.files)
    yield error(
      'too-many-files',
      '',
      `The set holds ${files.length} files, over ${SET_LIMITS.files}.`,
      smaller,
    );
  const types = files.reduce((sum, { declares }) => sum + declares.length, 0);
  if (types > SET_LIMITS.types)
    yield error(
      'too-many-types',
      '',
      `The set declares ${types} types, over ${SET_LIMITS.types}.`,
      smaller,
    );
  for (const { path, declares, ...file } of files) {
    if (file.elements > SET_LIMITS.elementsAFile)
      yield error(
        'too-many-elements',
        path,
        `It declares ${file.elements} fields, values, methods and the like, over ${SET_LIMITS.elementsAFile}; most of them in ${file.largest}.`,
        'Divide it into several files.',
      );
    const long = [path, ...declares].find((name) => name.length > SET_LIMITS.nameLength);
    if (long !== undefined)
      yield error(
        'name-too-long',
        path,
        `The name ${long.slice(0, 80)}… is ${long.length} characters long, over ${SET_LIMITS.nameLength}.`,
        'Shorten it.',
      );
  }
  const elements = files.reduce((sum, file) => sum + file.elements, 0);
  if (elements > SET_LIMITS.elements)
    yield error(
      'too-many-elements',
      '',
      `The set declares ${elements} fields, values, methods and the like, over ${SET_LIMITS.elements}.`,
      smaller,
    );
}

function* checkDuplicateFiles(files: readonly CheckedFile[]): Generator<Problem> {
  const seen = new Set<string>();
  for (const { path } of files) {
    if (seen.has(path))
      yield error(
        'duplicate-file',
        path,
        'The set holds this file twice.',
        'Build the set anew instead of joining two.',
      );
    seen.add(path);
  }
}

function* checkMissingImports(files: readonly CheckedFile[]): Generator<Problem> {
  const present = new Set(files.map(({ path }) => path));
  for (const { path, imports } of files)
    for (const missing of imports.filter((wanted) => !present.has(wanted)))
      yield error(
        'missing-import',
        path,
        `It imports ${missing}, which the set does not hold.`,
        'Build the set with its imports: buf build does so, protoc with --include_imports.',
      );
}

function* checkImportCycles(files: readonly CheckedFile[]): Generator<Problem> {
  const order = orderByImports(files);
  if (order.kind === 'cycle')
    yield error(
      'import-cycle',
      order.paths[0] ?? '',
      `Its imports lead back to itself: ${order.paths.join(' → ')}.`,
      'Move what both need into a third file.',
    );
}

function* checkDuplicateTypes(files: readonly CheckedFile[]): Generator<Problem> {
  const declaredIn = new Map<string, string>();
  for (const { path, declares } of files) {
    for (const name of declares) {
      const other = declaredIn.get(name);
      if (other === undefined) declaredIn.set(name, path);
      else
        yield error(
          'duplicate-type',
          path,
          `It declares ${name}, which ${other === path ? 'it declares already' : `${other} declares too`}.`,
          'Rename one of them, or leave one file out.',
        );
    }
  }
}

function checkComments(files: readonly CheckedFile[]): readonly Problem[] {
  if (files.some(({ hasSourceInfo }) => hasSourceInfo)) return [];
  return [
    {
      severity: 'warning',
      code: 'no-source-info',
      path: '',
      message: 'The set has no source info, so there are no comments and lines to show.',
      cure: 'Build it with buf build --as-file-descriptor-set, or protoc --include_source_info.',
    },
  ];
}

const error = (code: string, path: string, message: string, cure: string): Problem => ({
  severity: 'error',
  code,
  path,
  message,
  cure,
});
