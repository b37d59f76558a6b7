/** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/: `250m`, `1.5Gi`, `1e3`. */
export const QUANTITY =
  /^[+-]?(\d{1,20}(\.\d{0,20})?|\.\d{1,20})([eE][+-]?\d{1,2}|[numkMGTPE]|[KMGTPE]i)?$/;

const UNITS: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** As a number of cores, bytes or pieces; undefined when it is no quantity. */
export function quantityOf(text: string): number | undefined {
  const unit = QUANTITY.exec(text)?.[3];
  if (!QUANTITY.test(text)) return undefined;
  const factor = unit === undefined ? undefined : UNITS[unit];
  return factor === undefined ? Number(text) : Number(text.slice(0, -(unit?.length ?? 0))) * factor;
}
