import type { ContractIndex } from '#domain/contract.ts';
import type { Declared } from '#domain/review/contract-review.ts';

/** Full names of what a contract declares, by file and by package. */
export function declaredBy({ files, services, types }: ContractIndex): Declared {
  const inFile = (path: string) => [
    ...services.filter(({ file }) => file === path).map(({ fullName }) => fullName),
    ...types.filter(([, number]) => files[number]?.path === path).map(([fullName]) => fullName),
  ];
  return {
    inFile,
    inPackage: (name) =>
      files.filter((file) => file.package === name).flatMap(({ path }) => inFile(path)),
  };
}
