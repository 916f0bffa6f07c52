import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {ShipStage} from '../support/ship-stage.ts'
import {JobPlayer} from '../support/job-player.ts'

// What has to last longer than a container or a job: the workflows and the bundles of a tree. The programs are fakes.

let job: JobPlayer
beforeEach(() => {
  job = new JobPlayer()
})
afterEach(() => job.remove())

const BEGIN = /^(?:Check the inputs|Begin the change)$/
const LOOKED = /^(?:Check that the state outlives the job|Plan)$/

/** Plays the steps of infra.yml until the state's place was looked at. @param path where `init` says that the state is */
async function keepStateIn(path: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const backend = JSON.stringify({backend: {type: 'local', config: {path, workspace_dir: null}}}, undefined, 2)
  job.program(
    'terraform',
    `case "$1" in
      *version) echo 'Terraform v1.11.4' ;;
      init) mkdir -p "$TF_DATA_DIR"; echo '${backend}' > "$TF_DATA_DIR/terraform.tfstate" ;;
    esac
    for argument in "$@"; do case "$argument" in -out=*) printf 'PK' > "\${argument#-out=}" ;; esac; done`
  )
  job.variables = {RUNNER_ENVIRONMENT: 'self-hosted', ...environment}
  await job.steps('infra.yml', 'infra', [BEGIN, LOOKED], {apply: true})
  return job.status === 'success' ? '' : job.said
}

const onLinux = process.platform === 'linux' ? describe : describe.skip

onLinux('a state file', () => {
  test('12.5 inside the container of a runner is refused: it goes with the container', async () => {
    // What is not there yet would be made on the container's own layer, as the folder "/" is.
    const said = await keepStateIn('/nowhere-of-all/lvs-cloud/terraform.tfstate', {KUBERNETES_SERVICE_HOST: '10.0.0.1'})
    expect(said).toContain("inside the runner's container")
    expect(said).toContain('Mount a volume')
  })

  test('12.5 in memory is refused: it goes with the next restart', async () => {
    expect(await keepStateIn('/dev/shm/nowhere-of-all/terraform.tfstate')).toContain('it is in memory (tmpfs)')
  })

  test('on a disk that is kept is taken', async () => {
    const path = '/nowhere-of-all/lvs-cloud/terraform.tfstate'
    expect(await keepStateIn(path, {FAIRWAY_LASTING_FOLDERS: '/nowhere-of-all'})).toBe('')
  })
})

describe('an answer that is waited for longer than the job', () => {
  test('12.5 is refused by issue-approval on a hosted runner, before anybody is asked', async () => {
    const inputs = {subject: 'sha256:abc', title: 'Deploy', timeout: '8h', interval: '1s', token: 'a-token-of-nobody'}
    const {exitCode, said} = await job.action('issue-approval', inputs, {
      RUNNER_ENVIRONMENT: 'github-hosted',
      GITHUB_API_URL: 'http://127.0.0.1:9'
    })
    expect(exitCode).toBe(1)
    expect(said).toContain('Input "timeout" is 8 h, and a job on a hosted runner ends after six hours. Write 5h50m or less')
    expect(said).not.toContain('opening the issue')
  })

  test('12.5 is told by issue-approval on any other runner what it takes', async () => {
    const inputs = {subject: 'sha256:abc', title: 'Deploy', timeout: '8h', interval: '1s', token: 'a-token-of-nobody', report: 'none.md'}
    const {said} = await job.action('issue-approval', inputs, {GITHUB_API_URL: 'http://127.0.0.1:9'})
    expect(said).toContain('::warning::Input "timeout" is 8 h. For that the job needs "timeout-minutes: 490" or more')
  })

  test('12.5 is refused by ship.yml before anything is built', async () => {
    const stage = await new ShipStage().start()
    try {
      const {errors, did} = await stage.ship({inputs: {approval: 'wait', 'approval-timeout': '24h'}})
      expect([errors.join('\n'), did]).toEqual([
        expect.stringContaining('Input "approval-timeout": "24h" is longer than 5h'),
        expect.not.arrayContaining(['build'])
      ])
    } finally {
      await stage.stop()
    }
  })
})
