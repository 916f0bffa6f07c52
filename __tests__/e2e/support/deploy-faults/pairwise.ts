/**
 * Chooses from all cases so many that each pair of values of the named properties is in one of them, where a case has that pair at all, and each value of
 * every property. Greedy: the case that brings most of what is missing comes next, the first of those that bring as much.
 *
 * @param pairs the pairs of properties that count; of a property that is in none, each value does
 */
export function choosePairs<Case extends object>(cases: readonly Case[], pairs: readonly (readonly [keyof Case, keyof Case])[]): Case[] {
  const wanted = (one: Case) => [
    ...Object.entries(one).map(([name, value]) => `${name}=${String(value)}`),
    ...pairs.map(([name, other]) => `${String(name)}=${String(one[name])} ${String(other)}=${String(one[other])}`)
  ]
  const missing = new Set(cases.flatMap(wanted))
  const chosen: Case[] = []
  while (missing.size > 0) {
    const news = cases.map(one => wanted(one).filter(pair => missing.has(pair)).length)
    const next = cases[news.indexOf(Math.max(...news))]
    if (next === undefined) break
    chosen.push(next)
    for (const pair of wanted(next)) missing.delete(pair)
  }
  return chosen
}
