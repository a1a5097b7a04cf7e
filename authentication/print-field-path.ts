/** Prints a path as apimachinery's `field.Path` does: `jwt[0].issuer.url`. */
export function printFieldPath(path: readonly (string | number)[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}
