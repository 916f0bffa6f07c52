/** Compose reads `$$` as a single `$` and anything else after `$` as a variable. */
export function doubleDollar(secret: string): string {
  return secret.replaceAll('$', '$$$$')
}
