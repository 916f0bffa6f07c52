/** What the client's errors say about the answer that they stand for. */

type Headers = Readonly<Record<string, unknown>>

/** The HTTP status of an error that the client threw; a lost connection counts as 500 there. Undefined for any other error. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined
  return typeof error.status === 'number' ? error.status : undefined
}

/** GraphQL's own errors arrive with status 200, and so with none here. */
export function isGraphqlError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'GraphqlResponseError'
}

/** A header of the answer that an error stands for. */
export function headerOf(error: unknown, name: string): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const {headers, response} = error as {headers?: Headers; response?: {headers?: Headers}}
  const value = response?.headers?.[name] ?? headers?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
