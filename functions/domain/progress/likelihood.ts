/**
 * The logarithm of how likely so many are where `mean` are expected, and where the mean itself spreads as a gamma
 * distribution of this shape does: a negative binomial.
 */
export const logLikelihood = (count: number, mean: number, shape: number): number =>
  logGamma(count + shape) -
  logGamma(shape) -
  logGamma(count + 1) -
  shape * Math.log(1 + mean / shape) +
  (count === 0 ? 0 : count * Math.log(mean / (shape + mean)));

/** Stirling’s series, from where it is exact to nine digits. */
function logGamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 7; y += 1) shift += Math.log(y);
  const series = 1 / (12 * y) - 1 / (360 * y ** 3) + 1 / (1_260 * y ** 5);
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
