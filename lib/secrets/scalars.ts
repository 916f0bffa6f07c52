/** Every text and number in a value of JSON, however deep. */
export function* scalarsOf(value: unknown): Generator<string | number> {
  if (typeof value === 'string' || typeof value === 'number') yield value
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value) as unknown[]) yield* scalarsOf(part)
}
