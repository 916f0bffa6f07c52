import {describe, expect, test} from '@jest/globals'
import {scanRegistries} from '../../../actions/begin-ship/scan-registries.ts'
import {inputsWith} from './inputs.ts'

const IMAGE = 'registry.example.com/homelab/bookshelf'
const push = {actor: 'ada', event: 'push', repository: 'ada/homelab'}
const pull = {...push, event: 'pull_request'}
const FROM = (full_name: string | undefined) => ({pull_request: {head: {repo: full_name === undefined ? null : {full_name}}}})
const OWN = FROM('Ada/homelab')
const FORK = FROM('eve/homelab')
const LOGIN = {'registry-username': 'ci', 'has-registry-password': 'true'}

const decide = (changes: Record<string, string>, context = push, payload: object = {}) =>
  scanRegistries(inputsWith({image: IMAGE, ...changes}), context, context.event !== 'push', payload)

describe('the login goes with a baseline that is this very image, and with no other', () => {
  const baselineOf = (baseline: string, image = IMAGE) => decide({baseline, image, ...LOGIN}).baseline

  test.each([
    [`${IMAGE}:latest`, IMAGE],
    [`${IMAGE}@sha256:${'0'.repeat(64)}`, IMAGE],
    [`${IMAGE}:v1@sha256:${'0'.repeat(64)}`, IMAGE],
    ['docker.io/ada/wiki:latest', 'ada/wiki'],
    ['index.docker.io/ada/wiki:latest', 'ada/wiki'],
    ['ghcr.io/ada/wiki:latest', 'ghcr.io/Ada/Wiki']
  ])('%s of %s', (baseline, image) => {
    expect(baselineOf(baseline, image)).toBe('with-login')
  })

  test.each([
    'reports/earlier.json',
    './reports/earlier.json',
    IMAGE,
    `${IMAGE}-other:latest`,
    `${IMAGE}/other:latest`,
    'registry.example.com:5000/homelab/bookshelf:latest',
    'registry.example.com.evil/homelab/bookshelf:latest',
    `evil.example.com/${IMAGE}:latest`,
    `evil.example.com/x@${IMAGE}:latest`
  ])('%s goes without', baseline => {
    expect(baselineOf(baseline)).toBe('without-login')
    expect(decide({baseline, ...LOGIN}, pull, OWN).baseline).toBe('without-login')
  })

  test("of ghcr.io the job's own token does", () => {
    expect(decide({baseline: 'ghcr.io/ada/wiki:latest', image: 'ghcr.io/ada/wiki'}, pull, FORK).baseline).toBe('with-login')
  })

  test('none is left out', () => {
    expect(baselineOf('')).toBe('left-out')
  })
})

describe('a run without the login that it needs is judged whole', () => {
  const baseline = `${IMAGE}:latest`

  test.each<[string, Record<string, string>, typeof pull, object, string]>([
    ['a registry without a login', {}, push, {}, 'without-login'],
    ['the same, of a pull request of this repository', {}, pull, OWN, 'without-login'],
    ['a fork, whose user comes from a variable', {}, pull, FORK, 'left-out'],
    ['a fork that was deleted since', {}, pull, FROM(undefined), 'left-out'],
    ['a fork, whose user stands in the workflow', {'registry-username': 'ci'}, pull, FORK, 'left-out'],
    ['Dependabot, with the variable', {'registry-username': 'ci'}, {...pull, actor: 'dependabot[bot]'}, OWN, 'left-out'],
    ['Dependabot, where the user is a secret too', {}, {...pull, actor: 'dependabot[bot]'}, OWN, 'left-out'],
    ['Dependabot with secrets of its own', LOGIN, {...pull, actor: 'dependabot[bot]'}, OWN, 'with-login'],
    ["a merge queue, which has the repository's secrets", LOGIN, {...push, event: 'merge_group'}, {}, 'with-login'],
    ['pull_request_target of a fork, which has them too', LOGIN, {...push, event: 'pull_request_target'}, FORK, 'with-login']
  ])('%s', (_, changes, context, payload, expected) => {
    expect(decide({baseline, ...changes}, context, payload).baseline).toBe(expected)
  })

  test.each(['/homelab/bookshelf:latest', '.example.com/wiki:latest', 'registry.example.com//bookshelf:latest'])(
    'a fork without variables: %s',
    gap => {
      expect(decide({baseline: gap}, pull, FORK).baseline).toBe('left-out')
      // Of what somebody pushed it is a mistake, which the scan names.
      expect(decide({baseline: gap}).baseline).toBe('without-login')
    }
  )
})

describe("the registry's certificate and plain HTTP are for the one that the scan asks", () => {
  const HERE = 'registry.example.com/mirror/trivy-db:2'
  const OFFICIAL = 'ghcr.io/aquasecurity/trivy-db:2'

  test.each<[string, string, string, string[]]>([
    ['nothing but the official databases', '', '', []],
    ['an official database by its name', '', OFFICIAL, []],
    ['an official one first', '', `${OFFICIAL}\n${HERE}`, []],
    ['a report in the repository', 'reports/earlier.json', '', []],
    ['a mirror in the same registry', '', `# ours\n${HERE}\n${OFFICIAL}`, ['ca', 'plain']],
    ['a mirror in another registry', '', 'mirror.example.com/trivy-db:2', ['ca']],
    ['a mirror on the runner', '', 'localhost:5000/trivy-db:2', []],
    ['an earlier image', `${IMAGE}:latest`, '', ['ca', 'plain']],
    ['another image of the same registry', 'registry.example.com/other:latest', '', ['ca', 'plain']],
    ['an image of another registry', 'other.example.com/wiki:latest', HERE, ['ca']],
    ['what is no repository', '', 'https://mirror.example.com', []]
  ])('%s', (_, baseline, databases, expected) => {
    expect(decide({baseline, 'trivy-db-repository': databases, ...LOGIN}).trust).toEqual(expected)
  })
})

describe('a proposal without the variable of its mirror takes the official databases', () => {
  test.each(['trivy-db-repository', 'trivy-java-db-repository'])('%s', name => {
    const gap = {[name]: '/mirror/trivy-db:2\nmirror.gcr.io/aquasec/trivy-db:2'}
    expect(decide(gap, pull, FORK)).toEqual({baseline: 'left-out', trust: [], databases: 'official'})
    expect(decide(gap).databases).toBe('given')
    expect(decide({[name]: 'registry.example.com/mirror/trivy-db:2'}, pull, FORK).databases).toBe('given')
  })
})
