import {afterEach, expect, test} from '@jest/globals'
import {standInHost, type HostOptions, type StandInHost} from '../support/stand-in-host.ts'

/** Sentences 7 and 8 of issue 11, where they depend on the programs of the host. */

let host: StandInHost
afterEach(() => host.remove())

const PAGE = {'health-url': 'http://wiki.example.com/health', 'health-from': 'host'}
const hasStarted = () => host.dockerCalls().some(call => / up /.test(call))

async function deploy(options: HostOptions, inputs: Record<string, string>) {
  host = standInHost(options)
  return host.deploy(inputs)
}

test('11.7 health-from: host without curl and wget is refused before any change', async () => {
  const {outputs, said} = await deploy({}, PAGE)
  expect(outputs).toMatchObject({result: 'failed', reason: expect.stringContaining('neither curl nor wget')})
  expect(said).toContain('Not deployed; nothing was changed on the host.')
  expect(hasStarted()).toBe(false)
})

test('11.7 a status that wget cannot tell is refused before any change', async () => {
  const {outputs} = await deploy({programs: {wget: 'echo ok'}}, {...PAGE, 'health-status': '404'})
  expect(outputs).toMatchObject({result: 'failed', reason: expect.stringMatching(/wget but no curl.*404/)})
  expect(hasStarted()).toBe(false)
})

test('11.7 a wget that knows no -T, or crashes of it, asks all the same', async () => {
  const wget = 'case " $* " in *" -T "*) kill -SEGV $$ ;; *" --version "*) exit 1 ;; esac\necho \'{"version":"v1"}\''
  const {outputs} = await deploy({programs: {wget}}, PAGE)
  expect(outputs).toMatchObject({result: 'deployed', 'serving-version': 'v1'})
})

test('11.7 a proxy of the host is not asked for its own page', async () => {
  const curl =
    'if [ -n "${http_proxy:-}${HTTP_PROXY:-}" ]; then printf \'\\nfairway-status 503\'; else printf \'{"version":"v1"}\\nfairway-status 200\'; fi'
  const {outputs} = await deploy({programs: {curl}, environment: {http_proxy: 'http://proxy.example.com:3128'}}, PAGE)
  expect(outputs).toMatchObject({result: 'deployed', 'serving-version': 'v1'})
})

test('11.7 an empty health state is none: a crash loop is seen on Podman', async () => {
  const container = 'health=\'""\'; if [ "$seconds" -ge 2 ]; then restarts=1 exitCode=1; fi'
  const {outputs} = await deploy({container}, {})
  expect(outputs).toMatchObject({result: 'taken-down', reason: expect.stringContaining('service web crashed and was restarted')})
})

test('11.8 rootless Docker by DOCKER_HOST in .bashrc: the way that works is named, not the one that was gone already', async () => {
  const docker = 'echo "permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock" >&2; exit 1'
  const home = {'.bashrc': 'case $- in *i*) ;; *) return ;; esac\nexport DOCKER_HOST=unix:///run/user/1000/docker.sock\n'}
  const {outputs} = await deploy({programs: {docker}, home}, {})
  expect(outputs['reason']).toMatch(/DOCKER_HOST in \S+\.bashrc reaches terminals only/)
  expect(outputs['reason']).toMatch(/Write "docker-host: \S+" in the step; or .* "docker context use rootless"/)
  expect(outputs['reason']).not.toContain('use an account with rootless Docker')
})
