/**
 * Begins a work on each in their order, the next one as soon as the one before has said `goOn` or has ended. Where one fails before that, those behind it
 * are not begun, and fail with it.
 */
export function inTurn<Of>(all: readonly Of[], begin: (one: Of, goOn: () => void) => Promise<void>): Promise<void>[] {
  let before: Promise<unknown> = Promise.resolve()
  return all.map(one => {
    const next = Promise.withResolvers<undefined>()
    const work = before.then(() => begin(one, () => next.resolve(undefined)))
    before = Promise.race([next.promise, work])
    // The one behind tells, or nobody is behind.
    before.catch(() => undefined)
    return work
  })
}
