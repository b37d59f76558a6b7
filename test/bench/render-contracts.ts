/** What one process says of its work. */
export interface Measured {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMebibytes: number;
  readonly reads?: number;
  readonly writes?: number;
  readonly bytesRead?: number;
  readonly bytesWritten?: number;
  readonly changes?: number;
  readonly breaking?: number;
}

interface Figures {
  readonly files: number;
  readonly bytes: number;
  readonly works: Readonly<Record<'decode' | 'first' | 'again' | 'small' | 'large', Measured>>;
  readonly comparisons: Readonly<Record<'small' | 'large', Measured>>;
  /** The large comparison once more: its result lies in the store. */
  readonly kept: Measured;
  /** Seconds of CPU of `buf breaking` for the large one. */
  readonly buf: number;
}

export function renderContracts({ files, bytes, works, comparisons, kept, buf }: Figures): string {
  const { decode } = works;
  const work = (name: string, one: Measured) =>
    `| ${name} | ${one.seconds.toFixed(1)} s | ${one.cpuSeconds.toFixed(1)} s | ${(one.cpuSeconds / decode.cpuSeconds).toFixed(1)} | ${one.peakMebibytes} MiB | ${count(one.reads)} | ${count(one.writes)} | ${megabytes(one.bytesWritten)} |`;
  const comparison = (name: string, one: Measured) =>
    `| ${name} | ${count(one.changes)} | ${count(one.breaking)} | ${one.seconds.toFixed(2)} s | ${one.cpuSeconds.toFixed(2)} s | ${one.peakMebibytes} MiB | ${count(one.reads)} | ${megabytes(one.bytesRead)} |`;
  return `# What contracts cost

Written by \`npm run bench:contracts\`; compare ratios, not times, for it runs beside other work. The set is the largest
one npm has: Google's public APIs, Envoy's and Hedera's, ${count(files)} files and ${megabytes(bytes)} with source info.
Each line is a process of its own on a SQLite store, with the heap that Node takes by itself in an instance of 512 MiB
(\`--max-old-space-size=256\`) and the young generation of \`npm start\` (\`--max-semi-space-size=8\`).

## Taking a set over

"Times a decode" is CPU time beside one plain decode of the same bytes by \`@bufbuild/protobuf\`, in the same run.

| | time | CPU | times a decode | peak memory | reads | writes | written |
|---|--:|--:|--:|--:|--:|--:|--:|
${work('a plain decode of the set', decode)}
${work('first publication', works.first)}
${work('the same set again', works.again)}
${work('13 files changed', works.small)}
${work('another release, most files as before', works.large)}

Of a first publication two documents are written for each file: its bytes and its view. A later one writes those of the
files that changed, what the contract is beside the base it shares with others, and the changes.

## Comparing what is stored

By the rules of FILE, with everything else that changed; from opening the store to the result.

| | changes | breaking | time | CPU | peak memory | reads | read |
|---|--:|--:|--:|--:|--:|--:|--:|
${comparison('13 files changed', comparisons.small)}
${comparison('another release', comparisons.large)}
${comparison('the same again, from the result that was kept', kept)}

\`buf breaking\` needed ${buf.toFixed(1)} s of CPU for the other release on the same files in the same run: the store needed
${((100 * comparisons.large.cpuSeconds) / buf).toFixed(0)} % of that, and ${((100 * kept.cpuSeconds) / buf).toFixed(1)} % when asked again. A
comparison fits into 512 MiB by itself; what functions need that hold the catalogue as well, and what takes over another
release, is in [memory](comparison-memory.md).
`;
}

const count = (value: number | undefined): string => (value ?? 0).toLocaleString('en');
const megabytes = (bytes: number | undefined): string => {
  const value = (bytes ?? 0) / 1_000_000;
  return value === 0 ? '0' : `${value < 10 ? value.toFixed(2) : value.toFixed(0)} MB`;
};
