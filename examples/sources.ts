import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the example, by its path in the repository that publishes it. */
export interface SourceFile {
  readonly path: string;
  readonly content: string;
}

/** What came with the present state only. Whatever lies in `before/` stood in the place of, or beside, what is there now. */
const NOT_YET: readonly string[] = [
  'services/pay-bank/spec.yaml',
  'services/draw-mailer/spec.yaml',
  'acme/pay/settlement/v1/settlement.proto',
];

/** The organisation and its specs, in the order of their paths. */
export const readSpecs = (): readonly SourceFile[] => inside('specs', filesIn('specs', '.yaml'));
/** Campaigns and checks: the same as before. */
export const readCampaigns = (): readonly SourceFile[] =>
  inside('campaigns', filesIn('campaigns', '.yaml'));
export const readSpecsBefore = (): readonly SourceFile[] =>
  inside('specs', filesBefore('specs', '.yaml'));
export const readProtosBefore = (): readonly SourceFile[] => filesBefore('protos', '.proto');

/** As they are called where the whole folder of the example is published as its source. */
const inside = (folder: string, files: readonly SourceFile[]): readonly SourceFile[] =>
  files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));

function filesBefore(folder: 'specs' | 'protos', extension: string): readonly SourceFile[] {
  const files = [...filesIn(folder, extension), ...filesIn(`before/${folder}`, extension)];
  const last = new Map(files.map((file) => [file.path, file]));
  return [...last.values()]
    .filter(({ path }) => !NOT_YET.includes(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function filesIn(folder: string, extension: string): readonly SourceFile[] {
  const root = fileURLToPath(new URL(`./${folder}`, import.meta.url));
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: relative(root, file).replaceAll(sep, '/'),
      content: readFileSync(file, 'utf8'),
    }));
}
