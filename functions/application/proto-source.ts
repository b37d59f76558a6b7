import type { ContractFile, ContractIndex } from '#domain/contract.ts';
import type { PrintedProto, SourcePrinter } from './ports.ts';
import type { ReadProtoBytes } from './proto-bytes.ts';

/** A file under more files with extensions than these shows what is left by number. */
const MOST = 200;

/**
 * A file of a contract as source, with the line of everything in it. Reads the file, and those that name its custom
 * options when they were not read lately. Undefined when its bytes are not there.
 */
export async function readProtoSource(
  { bytes, printer }: { readonly bytes: ReadProtoBytes; readonly printer: SourcePrinter },
  contract: ContractIndex,
  file: ContractFile,
): Promise<PrintedProto | undefined> {
  const others = optionFilesOf(contract, file);
  const [own, ...found] = await bytes([file, ...others].map(({ hash }) => hash));
  if (own === undefined) return undefined;
  return printer.print(
    own,
    found.filter((one) => one !== undefined),
  );
}

/** What declares extensions among all it imports, and what that imports. */
function optionFilesOf(contract: ContractIndex, file: ContractFile): readonly ContractFile[] {
  const byPath = new Map(contract.files.map((one) => [one.path, one]));
  const declaring = [...closureOf([file], byPath)].filter(declaresExtensions).slice(0, MOST);
  return [...closureOf(declaring, byPath)].filter((one) => one !== file);
}

const declaresExtensions = ({ references }: ContractFile): boolean =>
  references.some(([, ...users]) => users.some((user) => user.startsWith('x')));

function closureOf(
  roots: readonly ContractFile[],
  byPath: ReadonlyMap<string, ContractFile>,
): ReadonlySet<ContractFile> {
  const reached = new Set(roots);
  // A set may grow while it is walked.
  for (const { imports } of reached)
    for (const path of imports) {
      const imported = byPath.get(path);
      if (imported) reached.add(imported);
    }
  return reached;
}
