import type { SourcePrinter } from '#application/ports.ts';

/** Loaded with its first use, for most processes print nothing. */
export const sourcePrinter: SourcePrinter = {
  print: async (file, optionFiles) => {
    const { printStored } = await import('./print-stored.ts');
    return printStored(file, optionFiles);
  },
};
