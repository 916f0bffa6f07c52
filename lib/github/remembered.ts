import {headerOf, statusOf} from './status.ts'

/** An answer as the client gives it. */
interface Answer {
  readonly data: unknown
  readonly headers: {readonly etag?: string | undefined; readonly link?: string | undefined}
}

/**
 * What has not changed is asked for with its ETag: GitHub answers 304 then, which does not count against the 1,000 requests that a
 * GITHUB_TOKEN has in an hour ("Best practices for using the REST API").
 */
export class Remembered {
  readonly #values = new Map<string, {readonly etag: string; readonly value: unknown}>()

  forget(key: string): void {
    this.#values.delete(key)
  }

  /**
   * @param key names the question; the same one always gives the same kind of value
   * @param ask sends the request with these headers
   * @param read takes what is needed out of an answer, and throws when it is not there: such an answer is not remembered
   * @param followed brings a value up to date with the link to the next page, which may be new although the page is the same
   */
  async ask<Value>(
    key: string,
    ask: (headers: Record<string, string>) => Promise<Answer>,
    read: (answer: Answer) => Value,
    followed: (value: Value, link: string) => Value = value => value
  ): Promise<Value> {
    const before = this.#values.get(key)
    try {
      const answer = await ask(before === undefined ? {} : {'if-none-match': before.etag})
      this.#values.delete(key)
      const value = read(answer)
      const {etag} = answer.headers
      if (etag !== undefined) this.#values.set(key, {etag, value})
      return value
    } catch (error) {
      if (before === undefined || statusOf(error) !== 304) throw error
      const link = headerOf(error, 'link')
      return link === undefined ? (before.value as Value) : followed(before.value as Value, link)
    }
  }
}
