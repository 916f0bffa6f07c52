import {describe, expect, test} from '@jest/globals'
import {describeImage, planPull, withLogin, type PresentImage} from '../../../../actions/deploy-ssh/images/pull.ts'
import type {Freshness} from '../../../../actions/deploy-ssh/compose/start-plan.ts'

const DIGEST = `sha256:${'1'.repeat(64)}`
const OLD = `sha256:${'2'.repeat(64)}`
const present = (more: Partial<PresentImage> = {}): PresentImage => ({
  id: 'sha256:id',
  created: '2026-01-31T12:00:00Z',
  repoDigests: [`nginx@${DIGEST}`],
  tagged: 1_000,
  ...more
})

describe('planPull', () => {
  const plan = (freshness: Freshness, known: PresentImage | undefined, now = 0) =>
    planPull([{name: 'nginx', freshness}], new Map(known === undefined ? [] : [['nginx', known]]), now)
  const [needed, again, neither] = [
    {needed: ['nginx'], again: []},
    {needed: [], again: ['nginx']},
    {needed: [], again: []}
  ]

  test('what is missing is needed', () => {
    expect(plan({when: 'always'}, undefined)).toEqual(needed)
    expect(plan({when: 'missing'}, undefined)).toEqual(needed)
    expect(plan({when: 'refreshed', after: 1}, undefined)).toEqual(needed)
    expect(() => plan({when: 'never'}, undefined)).toThrow('not on the host, and its "pull_policy" in the Compose file forbids to pull it')
  })

  test('what is there is asked for again by its policy', () => {
    expect(plan({when: 'always'}, present())).toEqual(again)
    expect(plan({when: 'missing'}, present())).toEqual(neither)
    expect(plan({when: 'never'}, present())).toEqual(neither)
    expect(plan({when: 'refreshed', after: 500}, present(), 1_400)).toEqual(neither)
    expect(plan({when: 'refreshed', after: 500}, present(), 1_600)).toEqual(again)
    expect(plan({when: 'refreshed', after: 500}, present({tagged: undefined}), 0)).toEqual(again)
  })
})

test('a login is for its own registry', () => {
  const names = ['registry.example.com/worker:latest', 'ghcr.io/x/y', 'postgres:17']
  const login = (registry: string) => ({registry, username: 'ann', password: 'p'})
  expect(withLogin(names, [login('registry.example.com')])).toEqual(['registry.example.com/worker:latest'])
  expect(withLogin(names, [login(''), login('ghcr.io')])).toEqual(['ghcr.io/x/y', 'postgres:17'])
  expect(withLogin(names, [])).toEqual([])
})

describe('each image has a line', () => {
  test.each<[string, Parameters<typeof describeImage>, ['info' | 'warning', string]]>([
    [
      'as it stands',
      ['nginx', present(), present(), false, undefined],
      ['info', `Image nginx was taken as it stands on the host: ${DIGEST}, created 2026-01-31.`]
    ],
    [
      'the deployed one, whose digest is its name',
      [`nginx@${DIGEST}`, present(), present(), false, undefined],
      ['info', `Image nginx@${DIGEST} was taken as it stands on the host: created 2026-01-31.`]
    ],
    ['new', ['nginx', undefined, present(), true, undefined], ['info', `Image nginx was pulled: ${DIGEST}, created 2026-01-31.`]],
    [
      'moved',
      ['nginx:1', present({id: 'sha256:old', repoDigests: [`nginx@${OLD}`]}), present(), true, undefined],
      ['info', `Image nginx:1 was pulled: ${DIGEST}, created 2026-01-31 (it was ${OLD}).`]
    ],
    [
      'unchanged',
      ['nginx', present(), present(), true, undefined],
      ['info', `Image nginx was pulled, and is the same as before: ${DIGEST}, created 2026-01-31.`]
    ],
    [
      'not to be had again',
      ['nginx', present(), present({repoDigests: []}), true, 'no such host'],
      [
        'warning',
        'Image nginx was taken as it stands on the host, because it could not be pulled (no such host): sha256:id, created 2026-01-31.'
      ]
    ]
  ])('%s', (_what, given, expected) => {
    expect(describeImage(...given)).toEqual(expected)
  })
})
