/**
 * Whether a version is at least another one. Only the numbers count: `v1.2.3-rc1` compares as 1.2.3.
 *
 * @returns undefined when either is not a version (`dev`, as a program built by hand calls itself): it is not known
 */
export function isAtLeast(version: string, minimum: string): boolean | undefined {
  const given = numbersOf(version)
  const wanted = numbersOf(minimum)
  if (given === undefined || wanted === undefined) return undefined
  for (const [index, number] of wanted.entries()) {
    const difference = (given[index] ?? 0) - number
    if (difference !== 0) return difference > 0
  }
  return true
}

function numbersOf(version: string): number[] | undefined {
  const numbers = /^v?(\d+(?:\.\d+){1,2})(?![.\d])/.exec(version.trim())?.[1]
  return numbers?.split('.').map(Number)
}
