import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {findEventPayload} from '../../../actions/build-push/event-payload.ts'
import {readLayout} from '../../../lib/registry/layout.ts'
import {LayoutFixture, onePlatform} from '../../lib/registry/layout-fixture.ts'

let fixture: LayoutFixture
beforeEach(async () => {
  fixture = await LayoutFixture.create()
})
afterEach(() => fixture.remove())

async function find(statement: unknown): Promise<string | undefined> {
  await onePlatform(fixture, typeof statement === 'string' ? statement : JSON.stringify(statement))
  return findEventPayload(await readLayout(fixture.folder))
}

const event = {head_commit: {message: 'secret roadmap'}, repository: {full_name: 'team/app'}, sender: {login: 'alice'}}
/** The two forms of SLSA that BuildKit writes (solver/llbsolver/provenance/types). */
const slsa02 = (environment: unknown) => ({predicate: {invocation: {environment}}})
const slsa1 = (internalParameters: unknown) => ({predicate: {buildDefinition: {internalParameters}}})

describe('findEventPayload', () => {
  it.each([
    ['SLSA 0.2', slsa02({platform: 'linux/amd64', github_event_payload: {schedule: '0 3 * * *'}}), 'github_event_payload'],
    ['SLSA 1', slsa1({github_event_name: 'push', github_event_payload: event}), 'github_event_payload'],
    ['an empty event', slsa1({github_event_payload: {}}), 'github_event_payload'],
    ['another spelling', slsa1({'GitHub-Event': {a: 1}}), 'GitHub-Event'],
    ['another name', slsa1({context: [{trigger: event}]}), 'trigger'],
    [
      'an envelope',
      {payloadType: 'application/vnd.in-toto+json', payload: Buffer.from(JSON.stringify(slsa1({x: event}))).toString('base64')},
      'x'
    ]
  ])('finds it in %s', async (_, statement, name) => {
    expect(await find(statement)).toBe(name)
  })

  it.each([
    ['nothing of GitHub', slsa1({builderPlatform: 'linux/amd64'})],
    ['names that are no event', slsa1({github_event_name: 'push', github_actor: 'alice', github_repository: 'team/app'})],
    ['a text about it', slsa1({note: 'no github_event_payload here', github_event_payload: null})]
  ])('finds none in %s', async (_, statement) => {
    expect(await find(statement)).toBeUndefined()
  })

  it('takes what it cannot read for an error, not for none', async () => {
    await expect(find('{"predicate":')).rejects.toThrow(/sha256:\S+ is not JSON\./)
    await expect(find({payloadType: 'x', payload: '!'})).rejects.toThrow(/is not JSON/)
  })

  it('is not stopped by depth', async () => {
    const depth = 5_000
    expect(await find(`{"a":${'['.repeat(depth)}{"github_event_payload":{}}${']'.repeat(depth)}}`)).toBe('github_event_payload')
  })
})
