import fc from '../../node_modules/fast-check/lib/fast-check.js';

/** What tests get for fast-check: with MSD_SEED every property draws from that seed, as CI wants it and to repeat a run. */
const { MSD_SEED } = process.env;
if (MSD_SEED !== undefined) {
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(MSD_SEED) });
}

// biome-ignore lint/performance/noBarrelFile: it stands for the whole package
export * from '../../node_modules/fast-check/lib/fast-check.js';
// biome-ignore lint/style/noDefaultExport: as the package has it
export default fc;
