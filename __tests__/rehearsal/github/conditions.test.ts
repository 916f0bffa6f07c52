import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {readDescription} from '../../../rehearsal/parts/github/description.ts'
import {withNulls} from '../../../rehearsal/parts/github/conditions/nulls.ts'
import {newSeed} from '../../../rehearsal/parts/github/conditions/random.ts'
import {findPerson} from '../../../rehearsal/parts/github/people.ts'
import {startGitHub, type GitHubPart} from '../../../rehearsal/parts/github/server.ts'

/** The switches of the stand-in GitHub, as a client of its API meets them. */

let github: GitHubPart
let time = Date.parse('2026-01-01T12:00:00Z')
let token: string
beforeEach(async () => {
  time = Date.parse('2026-01-01T12:00:00Z')
  github = await startGitHub({owner: 'o', name: 'r', branches: {main: 'a'.repeat(40)}, now: () => time})
  token = github.issueToken({issues: 'write'})
})
afterEach(async () => {
  expect(github.violations()).toEqual([])
  await github.stop()
})

const REPOSITORY = '/repos/o/r'
const ISSUES = `${REPOSITORY}/issues?state=all`

async function get(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${github.url}${path}`, {headers: {authorization: `token ${token}`, ...headers}})
  const text = await answer.text()
  return {
    status: answer.status,
    header: (name: string) => answer.headers.get(name),
    body: (text === '' ? undefined : JSON.parse(text)) as never
  }
}

async function query(text: string, variables: Record<string, string> = {}) {
  const body = JSON.stringify({query: text, variables})
  const answer = await fetch(`${github.url}/graphql`, {method: 'POST', body, headers: {authorization: `token ${token}`}})
  return {status: answer.status, header: (name: string) => answer.headers.get(name), body: (await answer.json()) as Record<string, unknown>}
}

const numbers = async () => ((await get(ISSUES)).body as {number: number}[]).map(({number}) => number)
const open = (title = 'T') => github.state.issues.open({title, body: '', labels: []})

describe('rate limits', () => {
  test("12.10 an hour's requests are used up, and come back at the reset that every answer names; a 304 costs nothing", async () => {
    github.state.conditions.set({quota: {core: {requests: 2, seconds: 60, status: 429}}})
    const first = await get(REPOSITORY)
    expect([first.status, first.header('x-ratelimit-remaining'), first.header('x-ratelimit-reset')]).toEqual([
      200,
      '1',
      String(time / 1_000 + 60)
    ])
    expect((await get(REPOSITORY, {'if-none-match': first.header('etag') ?? ''})).status).toBe(304)
    expect((await get(REPOSITORY)).header('x-ratelimit-remaining')).toBe('0')
    time += 59_000
    const refused = await get(REPOSITORY)
    expect(refused.status).toBe(429)
    expect(refused.body).toMatchObject({message: expect.stringMatching(/^API rate limit exceeded/), documentation_url: expect.any(String)})
    expect([refused.header('x-ratelimit-remaining'), refused.header('date')]).toEqual(['0', 'Thu, 01 Jan 2026 12:00:59 GMT'])
    expect(github.state.conditions.limits.impatient).toBe(0)
    expect((await get(REPOSITORY)).status).toBe(429)
    expect(github.state.conditions.limits.impatient).toBe(1)
    time += 1_000
    expect((await get(REPOSITORY)).status).toBe(200)
  })

  test('12.10 GraphQL has a budget of its own, and says with status 200 that it is used up, with either type', async () => {
    github.state.conditions.set({quota: {graphql: {requests: 5, seconds: 60, left: 4}}})
    expect((await query('query { viewer { login } }')).body).toEqual({data: {viewer: {login: 'github-actions[bot]'}}})
    const refused = [await query('query { viewer { login } }'), await query('query { viewer { login } }')]
    expect(refused.map(({status, header}) => [status, header('x-ratelimit-remaining'), header('x-ratelimit-resource')])).toEqual([
      [200, '4', 'graphql'],
      [200, '4', 'graphql']
    ])
    expect(refused.flatMap(({body}) => (body['errors'] as {type: string}[]).map(({type}) => type)).sort()).toEqual([
      'RATE_LIMIT',
      'RATE_LIMITED'
    ])
    expect((await get(REPOSITORY)).status).toBe(200)
  })

  test.each([
    [403, true, 403],
    [429, false, 429],
    [200, true, 200]
  ] as const)(
    '12.10 a secondary limit holds for everything (%d, named: %s), in the documented words',
    async (status, isNamed, inGraphql) => {
      github.state.conditions.set({slowdown: {after: 1, seconds: 30, status, isNamed}})
      expect((await get(REPOSITORY)).status).toBe(200)
      const [rest, graphql] = [await get(REPOSITORY), await query('query { viewer { login } }')]
      expect([rest.status, graphql.status]).toEqual([status === 200 ? 403 : status, inGraphql])
      expect(JSON.stringify([rest.body, graphql.body]).match(/You have exceeded a secondary rate limit/g)).toHaveLength(2)
      expect(rest.header('retry-after')).toBe(isNamed ? '30' : null)
      expect(rest.header('x-ratelimit-remaining')).toBe('999')
      time += 30_000
      expect((await get(REPOSITORY)).status).toBe(200)
    }
  )
})

describe('lists', () => {
  test('12.10 do not show a new issue for so many readings, nor for so long; by its number it is there', async () => {
    github.state.conditions.set({lag: {reads: 2, milliseconds: 5_000}})
    open()
    expect(await numbers()).toEqual([])
    expect((await get(`${REPOSITORY}/issues/1`)).status).toBe(200)
    time += 5_000
    expect([await numbers(), await numbers(), await numbers()]).toEqual([[], [], [1]])
  })

  test('12.10 show what is changed as it was, and what is deleted; in GraphQL too', async () => {
    const issue = open()
    const {issues, conditions} = github.state
    const [first, second] = ['a', 'b'].map(text => issues.comment(issue, text, findPerson('reader')))
    time += 60_000
    conditions.set({lag: {milliseconds: 5_000}})
    issues.change(issue, {state: 'closed', title: 'New'})
    issues.edit(first!, 'c')
    issues.remove(second!)
    const listed = (await get(ISSUES)).body as {title: string; state: string; node_id: string}[]
    expect(listed).toMatchObject([{title: 'T', state: 'open'}])
    const texts = async () => ((await get(`${REPOSITORY}/issues/1/comments`)).body as {body: string}[]).map(({body}) => body)
    const inGraphql = async () => {
      const text = 'query ($id: ID!) { node(id: $id) { ... on Issue { title comments(last: 9) { nodes { body } } } } }'
      return (await query(text, {id: listed[0]!.node_id})).body['data']
    }
    expect(await texts()).toEqual(['a', 'b'])
    expect(await inGraphql()).toEqual({node: {title: 'New', comments: {nodes: [{body: 'a'}, {body: 'b'}]}}})
    expect((await get(`${REPOSITORY}/issues/1`)).body).toMatchObject({title: 'New', state: 'closed', comments: 1})
    time += 5_000
    expect(await texts()).toEqual(['c'])
    expect(await inGraphql()).toEqual({node: {title: 'New', comments: {nodes: [{body: 'c'}]}}})
  })

  test('12.10 are behind by turns, empty now and then, and out of order, by the seed', async () => {
    for (const title of 'abcd') open(title)
    time += 60_000
    const read = async (seed: number) => {
      github.state.conditions.set({lag: {milliseconds: 3_600_000, share: 0.5, empty: 0.5, isShuffled: true}}, seed)
      return JSON.stringify(await Promise.all(Array.from({length: 12}, numbers)))
    }
    const lists = JSON.parse(await read(7)) as number[][]
    expect(lists.some(list => list.length === 0)).toBe(true)
    const whole = lists.find(list => list.length === 4) ?? []
    expect(whole.toSorted()).toEqual([1, 2, 3, 4])
    expect(whole).not.toEqual([4, 3, 2, 1])
  })

  test('12.10 a new issue is not known everywhere at once, by its number neither', async () => {
    github.state.conditions.set({lag: {newborn: 1}})
    open()
    expect((await get(`${REPOSITORY}/issues/1`)).status).toBe(404)
    const found = await get(`${REPOSITORY}/issues/1`)
    expect(found.status).toBe(200)
  })
})

describe('nulls', () => {
  test('12.10 stand where the description calls a field nullable, and only there; some of them are missing', async () => {
    const issue = open()
    github.state.issues.comment(issue, 'x', findPerson('robot[bot]'))
    github.state.issues.change(issue, {state: 'closed'})
    const path = `${REPOSITORY}/issues/1`
    expect((await get(path)).body).toMatchObject({closed_by: {login: 'github-actions[bot]'}, author_association: expect.any(String)})
    github.state.conditions.set({nulls: {}}, 1)
    const body = (await get(path)).body as Record<string, unknown>
    expect(body).toMatchObject({
      number: 1,
      body: '',
      user: {login: 'github-actions[bot]'},
      state: 'closed',
      author_association: 'COLLABORATOR'
    })
    for (const name of ['closed_by', 'performed_via_github_app']) expect(body[name] ?? null).toBeNull()
    const [comment] = (await get(`${path}/comments`)).body as Record<string, unknown>[]
    expect(comment).toMatchObject({body: 'x', user: {login: 'robot[bot]'}})
    expect(comment?.['performed_via_github_app'] ?? null).toBeNull()
    // The same again: what has not changed has the same ETag.
    const etag = (await get(path)).header('etag') ?? ''
    expect((await get(path, {'if-none-match': etag})).status).toBe(304)
  })

  test('12.10 also where something would be meant by them, when that is asked for', async () => {
    open()
    github.state.conditions.set({nulls: {kept: []}})
    expect((await get(`${REPOSITORY}/issues/1`)).body).toMatchObject({user: null})
    expect((await get(`${REPOSITORY}/collaborators/admin/permission`)).body).toMatchObject({permission: 'admin', user: null})
  })

  test('12.10 follow the seed, in a share of the places', () => {
    const operation = readDescription().paths['/repos/{owner}/{repo}/issues/{issue_number}']!['get']!
    const whole = {
      number: 1,
      closed_by: {login: 'x'},
      performed_via_github_app: {slug: 'x'},
      author_association: 'NONE',
      assignee: {login: 'x'}
    }
    const made = Array.from({length: 40}, (_, seed) => JSON.stringify(withNulls(whole, operation, 200, {share: 0.5}, seed)))
    expect(new Set(made).size).toBeGreaterThan(8)
    expect(JSON.stringify(withNulls(whole, operation, 200, {share: 0.5}, 3))).toBe(made[3])
  })

  test('12.10 an account that is gone is nobody, in REST and in GraphQL; a hidden comment says so in both', async () => {
    const issue = open()
    const comment = github.state.issues.comment(issue, 'LGTM', findPerson('ghost'))
    github.state.issues.hide(comment, 'spam')
    const found = (await get(`${REPOSITORY}/issues/comments/${comment.id}`)).body as Record<string, unknown>
    expect(found).toMatchObject({user: null, minimized: {reason: 'spam'}})
    const text = 'query ($id: ID!) { node(id: $id) { ... on IssueComment { author { login } isMinimized minimizedReason } } }'
    const answer = await query(text, {id: String(found['node_id'])})
    expect(answer.body).toEqual({data: {node: {author: null, isMinimized: true, minimizedReason: 'spam'}}})
  })
})

test('12.10 times differ by a second now and then, of an issue too, without an edit', async () => {
  for (const title of 'ab') open(title)
  const listed = (await get(`${ISSUES}&direction=asc`)).body as {created_at: string; updated_at: string}[]
  expect(listed.map(one => Date.parse(one.updated_at) - Date.parse(one.created_at))).toEqual([1_000, 0])
})

test('12.10 the seed is the one of FAIRWAY_SEED, or a new one, and it is said', () => {
  expect(newSeed({FAIRWAY_SEED: '42'})).toBe(42)
  // A day or a thousand after the highest one.
  expect(newSeed({FAIRWAY_SEED: '1000000999'})).toBe(1_000_000_999)
  expect(newSeed({})).not.toBe(newSeed({}))
  expect(github.state.conditions.said()).toEqual([])
  github.state.conditions.set({}, 42)
  expect(github.state.conditions.said()).toEqual(['GitHub has a bad day; FAIRWAY_SEED=42 makes the same one.'])
})

test('a day that was bad can be over', async () => {
  const {conditions} = github.state
  conditions.set({quota: {core: {requests: 0, seconds: 60}}, lag: {reads: 9}, nulls: {}})
  expect((await get(ISSUES)).status).toBe(403)
  conditions.clear()
  expect([(await get(ISSUES)).status, conditions.said(), conditions.lag, conditions.nulls]).toEqual([200, [], {}, undefined])
})
