import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import {parseJson} from '../../../lib/http/http.ts'
import {isRecord} from '../../../lib/registry/descriptor.ts'
import {createSender, type SenderOptions} from '../../../lib/registry/sender.ts'

export type PublishedTags =
  {readonly state: 'known'; readonly tags: readonly string[]} | {readonly state: 'unknown'; readonly reason: string}

const PAGE = 1_000
const MOST_PAGES = 50

/** All tags of an image ("Listing Tags", OCI distribution specification), however many pages the registry makes of them. */
export async function listTags(options: SenderOptions): Promise<PublishedTags> {
  const {image, signal} = options
  const send = createSender(options)
  const tags: string[] = []
  let url = `/v2/${image.repository}/tags/list?n=${PAGE}`
  try {
    for (let page = 0; page < MOST_PAGES; page++) {
      const answer = await send({method: 'GET', url})
      const body: unknown = answer.status === 200 ? parseJson('The registry', answer.body) : undefined
      if (!isRecord(body)) return {state: 'unknown', reason: `the registry ${image.registry} did not list the tags (${answer.status})`}
      // A registry writes null for none.
      if (Array.isArray(body['tags'])) tags.push(...body['tags'].filter(tag => typeof tag === 'string'))
      const next = /<([^>]+)>\s*;\s*rel="?next"?/i.exec(answer.headers['link'] ?? '')?.[1]
      if (next === undefined) return {state: 'known', tags}
      url = nextPage(next, answer.url)
    }
    return {state: 'unknown', reason: `the registry ${image.registry} has more than ${PAGE * MOST_PAGES} tags`}
  } catch (error) {
    if (signal?.aborted === true) throw error
    return {
      state: 'unknown',
      reason: `the registry ${image.registry} could not be asked for its tags: ${messageOf(error).replace(/\.$/, '')}`
    }
  }
}

/** The address is relative to the page before, and stays with the registry. */
function nextPage(next: string, page: string): string {
  const url = new URL(next, page)
  if (url.origin !== new URL(page).origin) throw new ActionError('It names another server for the next page.')
  return url.href
}
