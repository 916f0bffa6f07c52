import {describe, expect, it} from '@jest/globals'
import {buildArguments, secretEnvironment, type BuildSettings} from '../../../actions/build-push/build-arguments.ts'
import type {BuildSecret} from '../../../actions/build-push/build-secrets.ts'
import {build} from '../../../actions/build-push/build.ts'
import {describeBuildFailure, whatToDo} from '../../../actions/build-push/build-failure.ts'
import {ownLabels} from '../../../actions/build-push/labels.ts'
import {COMMIT, buildContext} from './context.ts'

const settings: BuildSettings = {
  context: '.',
  file: '',
  target: '',
  platforms: [],
  'build-args': new Map(),
  'public-build-args': new Map(),
  'build-contexts': new Map(),
  cache: {arguments: [], environment: {}, hear: () => undefined},
  secrets: new Map(),
  ssh: [],
  provenance: 'min',
  sbom: '',
  labels: new Map(),
  'add-hosts': [],
  network: 'default',
  'no-cache': false,
  'no-cache-filters': [],
  pull: false,
  ulimit: [],
  'shm-size': '',
  annotationArguments: [],
  name: 'registry.example.com/app:sha-1'
}
const targets = {layout: '/t/layout', metadata: '/t/metadata.json'}

describe('buildArguments', () => {
  it('exports a layout with provenance by default', () => {
    expect(buildArguments('b', settings, targets).join(' ')).toBe(
      'docker buildx build --builder b --progress plain --output type=oci,dest=/t/layout,tar=false,name=registry.example.com/app:sha-1 --metadata-file /t/metadata.json ' +
        '--provenance mode=min -- .'
    )
  })

  it('hands every setting over as one argument, whatever is in it', () => {
    const argv = buildArguments(
      'b',
      {
        ...settings,
        context: '--evil',
        file: 'a b/Dockerfile',
        target: 'web',
        platforms: ['linux/amd64', 'linux/arm64'],
        'build-args': new Map([['A', '$(x) "y"']]),
        labels: new Map([['l', 'v w']]),
        annotationArguments: ['--annotation', 'index:a=b c'],
        provenance: 'false'
      },
      {layout: '/a,b/"c"', metadata: '/m'}
    )
    expect(argv.slice(6)).toEqual([
      'plain',
      '--output',
      'type=oci,"dest=/a,b/""c""",tar=false,name=registry.example.com/app:sha-1',
      '--metadata-file',
      '/m',
      '--provenance',
      'false',
      '--file',
      'a b/Dockerfile',
      '--target',
      'web',
      '--platform',
      'linux/amd64,linux/arm64',
      '--build-arg',
      'A=$(x) "y"',
      '--label',
      'l=v w',
      '--annotation',
      'index:a=b c',
      '--',
      '--evil'
    ])
  })

  it("hands docker's other options over as docker takes them", () => {
    const argv = buildArguments(
      'b',
      {
        ...settings,
        'build-args': new Map([['A', '1']]),
        'public-build-args': new Map([['VITE_AUTH_URL', 'https://auth.example.com']]),
        'build-contexts': new Map([['shared', '../shared']]),
        sbom: 'generator=registry.example.com/scanner',
        ssh: ['default=/agent'],
        'add-hosts': ['mirror.lan=10.0.0.2,10.0.0.3'],
        network: 'host',
        'no-cache-filters': ['web', 'api'],
        pull: true,
        ulimit: ['nofile=1024:4096'],
        'shm-size': '256m',
        cache: {arguments: ['--cache-from', 'type=local,src=/c'], environment: {}, hear: () => undefined}
      },
      targets
    )
    expect(argv.slice(argv.indexOf('mode=min') + 1, -2).join(' ')).toBe(
      '--sbom generator=registry.example.com/scanner --build-arg A=1 --build-arg VITE_AUTH_URL=https://auth.example.com ' +
        '--build-context shared=../shared --ssh default=/agent --add-host "mirror.lan=10.0.0.2,10.0.0.3" --network host ' +
        '--no-cache-filter web --no-cache-filter api --pull --ulimit nofile=1024:4096 --shm-size 256m --cache-from type=local,src=/c'
    )
    expect(buildArguments('b', {...settings, 'no-cache': true}, targets)).toContain('--no-cache')
  })

  it('names build secrets and keeps their values out', () => {
    const secrets = new Map<string, BuildSecret>([
      ['npm', {value: 'value-one'}],
      ['key', {file: '/a,b/key'}],
      ['pip', {value: 'value-two'}]
    ])
    const argv = buildArguments('b', {...settings, secrets}, targets).join(' ')
    expect(argv).toContain(
      '--secret id=npm,env=FAIRWAY_BUILD_SECRET_0 --secret id=key,"src=/a,b/key" --secret id=pip,env=FAIRWAY_BUILD_SECRET_2'
    )
    expect(argv).not.toContain('value-')
    expect(secretEnvironment(secrets)).toEqual({FAIRWAY_BUILD_SECRET_0: 'value-one', FAIRWAY_BUILD_SECRET_2: 'value-two'})
  })
})

describe('build', () => {
  const failing = (stderr: string) =>
    build(settings, {
      run: () => Promise.resolve({exitCode: 125, signal: null, timedOut: false, stdout: '', stderr}),
      workspace: {...targets, folder: '/t', dockerConfig: '/t/c', buildxConfig: '/t/b', builderConfig: '/t/b.toml', authorities: '/t/ca'},
      builder: {name: 'b', driver: 'remote', env: {}, isOwn: false, platforms: []},
      dockerfile: undefined,
      sourceDate: undefined,
      warn: () => undefined,
      log: () => undefined,
      signal: new AbortController().signal
    })

  it('says that buildx is too old when it does not know an option, and not when a program in the build says that', async () => {
    const fix = 'Update buildx on the runner to 0.12 or newer.'
    await expect(failing("unknown flag: --provenance\nSee 'docker --help'.\n")).rejects.toMatchObject({fix})
    await expect(failing('#5 0.2 unknown flag: --x\nERROR: failed to solve: exit code: 1\n')).rejects.toMatchObject({fix: undefined})
  })
})

describe('ownLabels', () => {
  it('depends on the commit, never on the time of the build', () => {
    expect(Object.fromEntries(ownLabels(buildContext(), '', 1_700_000_000))).toEqual({
      'org.opencontainers.image.title': 'App',
      'org.opencontainers.image.source': 'https://github.example.com/Team/App',
      'org.opencontainers.image.revision': COMMIT,
      'org.opencontainers.image.version': COMMIT,
      'org.opencontainers.image.created': '2023-11-14T22:13:20.000Z'
    })
  })

  it('says what the event says of the repository', () => {
    const about = {description: 'Books, in order', url: 'https://github.example.com/Team/App', license: 'MIT'}
    expect(Object.fromEntries(ownLabels(buildContext({about}), '', undefined))).toMatchObject({
      'org.opencontainers.image.description': 'Books, in order',
      'org.opencontainers.image.url': 'https://github.example.com/Team/App',
      'org.opencontainers.image.licenses': 'MIT'
    })
  })

  it('takes the version of the image, else of the Git tag', () => {
    const version = 'org.opencontainers.image.version'
    const onTag = buildContext({ref: 'refs/tags/v1.2.3'})
    expect(ownLabels(onTag, '', undefined).get(version)).toBe('v1.2.3')
    expect(ownLabels(onTag, '9', undefined).get(version)).toBe('9')
    expect(ownLabels(onTag, '9', undefined).has('org.opencontainers.image.created')).toBe(false)
  })
})

describe('describeBuildFailure', () => {
  const failed = (stderr: string) => describeBuildFailure({exitCode: 1, signal: null, timedOut: false, stdout: '', stderr})

  it('names the failing step, its last words and the verdict', () => {
    const log = [
      '#5 0.2 one',
      '#5 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2',
      '------',
      ' > [3/4] RUN make:',
      '0.101 cc main.c',
      '0.205 main.c:1: error: no',
      '0.207 make: *** [all] Error 1',
      '0.208 ',
      '------',
      'Dockerfile:3',
      'ERROR: failed to build: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2',
      ''
    ].join('\n')
    expect(failed(log)).toBe(
      'Step [3/4] RUN make said: cc main.c | main.c:1: error: no | make: *** [all] Error 1. ' +
        'process "/bin/sh -c make" did not complete successfully: exit code: 2.'
    )
  })

  it('gives the verdict alone when no step ran', () => {
    expect(failed('ERROR: failed to build: unable to prepare context: path "x" not found\n')).toBe(
      'unable to prepare context: path "x" not found.'
    )
  })

  it('falls back on the last lines', () => {
    expect(failed('something odd\n')).toMatch(/exited with status 1: something odd/)
  })

  it('stays short', () => {
    expect(failed(`------\n > [1/1] RUN x:\n0.1 ${'a'.repeat(9_999)}\n------\nERROR: ${'b'.repeat(9_999)}`).length).toBeLessThan(1_000)
  })
})

describe('whatToDo', () => {
  const failed = (step: string, said: string, verdict = 'failed to build: failed to solve: exit code: 255') => ({
    exitCode: 1,
    signal: null,
    timedOut: false,
    stdout: '',
    stderr: `#9 0.1 ${said}\n------\n > ${step}:\n0.1 ${said}\n------\nERROR: ${verdict}\n`
  })
  const amd64 = {platforms: ['linux/amd64', 'linux/amd64/v2', 'linux/386']}
  const both = {platforms: ['linux/amd64', 'linux/arm64'], sbom: ''}
  const FORMAT = 'exec /bin/sh: exec format error'

  it('asks for QEMU by name when a step of a foreign platform could not start its program', () => {
    const fix = whatToDo(failed('[linux/arm64 2/3] RUN make', FORMAT), both, amd64)
    expect(fix).toMatch(/^This builder cannot run programs of linux\/arm64\. Add QEMU: .*docker\/setup-qemu-action .*qemu-user-static/)
    expect(fix).toContain('"platform-runners" of ship.yml, such as linux/arm64=ubuntu-24.04-arm')
    expect(whatToDo(failed('[web 2/3] RUN make', FORMAT), {platforms: ['linux/arm64'], sbom: ''}, amd64)).toContain('linux/arm64')
    expect(whatToDo(failed('[linux/arm/v7 web 2/3] RUN make', FORMAT), both, {platforms: []})).toContain('linux/arm/v7')
  })

  it('does not when the builder runs that platform, or the step said something else', () => {
    expect(whatToDo(failed('[linux/amd64 2/3] RUN ./script', FORMAT), both, amd64)).toBeUndefined()
    expect(whatToDo(failed('[2/3] RUN ./script', FORMAT), {platforms: [], sbom: ''}, amd64)).toBeUndefined()
    expect(whatToDo(failed('[linux/arm64 2/3] RUN make', 'no rule'), both, amd64)).toBeUndefined()
    const emulated = {platforms: ['linux/amd64', 'linux/arm64']}
    expect(whatToDo(failed('[linux/arm64 2/3] RUN ./script', FORMAT), both, emulated)).toBeUndefined()
  })

  it('says what lets RUN into the network of the host, and where a generator may come from', () => {
    const host = failed('[1/1] RUN x', 'x', 'failed to build: entitlement network.host is not allowed')
    expect(whatToDo(host, {platforms: [], sbom: ''}, amd64)).toContain('--allow-insecure-entitlement network.host')
    const scanner = failed('[1/1] RUN x', 'x', 'failed to solve: docker.io/docker/buildkit-syft-scanner:stable-1: failed to resolve')
    expect(whatToDo(scanner, {platforms: [], sbom: 'true'}, amd64)).toContain('sbom: generator=HOST/')
  })

  // As BuildKit writes it of a FROM.
  it.each([
    [
      'failed to do request: Head "https://r.example/v2/base/manifests/1": tls: failed to verify certificate: x509: certificate signed by unknown authority',
      '"registry-ca"'
    ],
    ['unexpected status from HEAD request to https://r.example/v2/base/manifests/1: 401 Unauthorized', '"registry-username"'],
    [
      'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      '"registries"'
    ],
    [
      'failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://r.example/token: 403 Forbidden',
      '"registries"'
    ],
    ['unexpected status from HEAD request to https://r.example/v2/base/manifests/1: 429 Too Many Requests', 'limits pulls'],
    ['r.example/base:1: not found', undefined]
  ])('says what a base image lacks: %s', (said, words) => {
    const verdict = `failed to build: failed to solve: r.example/base:1: failed to resolve source metadata for r.example/base:1: ${said}`
    const fix = whatToDo(failed('[internal] load metadata for r.example/base:1', said, verdict), {platforms: [], sbom: ''}, amd64)
    if (words === undefined) expect(fix).toBeUndefined()
    else expect(fix).toContain(words)
    expect(whatToDo(failed('[1/1] RUN x', verdict), {platforms: [], sbom: ''}, amd64)).toBeUndefined()
  })

  it('says that a file is left out by .dockerignore', () => {
    const missing = 'failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: "/a": not found'
    const said = (warning: string) => ({
      ...failed('[1/1] COPY a /', '', missing),
      stderr: ` \u001b[33m1 warning found (use docker --debug to expand):\n\u001b[0m - ${warning}\n${failed('[1/1] COPY a /', '', missing).stderr}`
    })
    const excluded = 'CopyIgnoredFile: Attempting to Copy file "a" that is excluded by .dockerignore (line 2)'
    const settings = {platforms: [], sbom: ''}
    expect(whatToDo(said(excluded), settings, amd64)).toBe(
      'BuildKit says: Attempting to Copy file "a" that is excluded by .dockerignore (line 2). Let it in there: "!a".'
    )
    expect(whatToDo(said(excluded.replace('"a"', '"b"')), settings, amd64)).toBeUndefined()
    expect(whatToDo(said('StageNameCasing: Stage name (line 1)'), settings, amd64)).toBeUndefined()
  })
})
