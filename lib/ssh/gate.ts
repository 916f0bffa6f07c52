/** Lets so many pieces of work be done at a time; the others wait for their turn, in their order. */
export function gate(most: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let inside = 0
  const waiting: (() => void)[] = []
  return async work => {
    if (inside < most) inside++
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) inside--
      else next()
    }
  }
}
