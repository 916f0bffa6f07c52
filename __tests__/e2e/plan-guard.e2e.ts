import {createHash} from 'node:crypto'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {existsSync, readdirSync} from 'node:fs'
import {mkdir, mkdtemp, open, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {createPrivateFolder} from '../../lib/action/private-folder.ts'
import {makeHandOver} from '../../actions/plan-guard/hand-over.ts'
import {readPlanGuardInputs} from '../../actions/plan-guard/inputs.ts'
import {report, writeReports} from '../../actions/plan-guard/outputs.ts'
import {actionWords} from '../../lib/plan/action-words.ts'
import {inWords} from '../../lib/plan/result.ts'
import {run} from '../../lib/plan/run.ts'
import {findBinary} from '../../lib/terraform/binary.ts'
import {encodedForms} from '../../lib/secrets/encoded-forms.ts'
import {runOrThrow, runProcess} from '../../lib/action/process.ts'

/** terraform_data comes with Terraform itself: no provider is downloaded. */
const configuration = (more: string) => `
variable "token" {
  type      = string
  sensitive = true
}
resource "terraform_data" "server" {
  input = { name = "wiki", token = var.token, header = join(" ", ["Basic", base64encode(join(":", ["user", var.token]))]) }
}
${more}`
const VOLUME = 'resource "terraform_data" "volume" {\n  input = "the disk"\n}\n'
/** With what JSON, URLs, shells and Markdown escape, and of two lines. */
const TOKEN = 'token "that" $no/report & <may> show, über\nand its second line'
const KEY = 'a key of more than sixteen characters'
const FORMS = [TOKEN, `${TOKEN}-2`].flatMap(token => encodedForms(token).map(({value}) => value))

let workspace: string
let environment: Record<string, string | undefined>

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'fairway-plan-guard-e2e-'))
  await mkdir(join(workspace, 'infrastructure'))
  await mkdir(join(workspace, 'temp'))
  await writeFile(join(workspace, 'terraformrc'), '')
  const terraform = await findBinary('auto', workspace, process.env['PATH'] ?? '')
  environment = {
    PATH: `${dirname(terraform)}${delimiter}${process.env['PATH'] ?? ''}`,
    HOME: workspace,
    TF_CLI_CONFIG_FILE: join(workspace, 'terraformrc'),
    CHECKPOINT_DISABLE: '1',
    TF_VAR_token: TOKEN,
    GITHUB_REPOSITORY: 'lvs/lvs-cloud',
    GITHUB_RUN_ID: '1'
  }
  await configure(VOLUME)
  await terraformRun('init', '-input=false')
  await terraformRun('apply', '-auto-approve', '-input=false')
})

afterAll(() => rm(workspace, {recursive: true}))

const configure = (more: string) => writeFile(join(workspace, 'infrastructure', 'main.tf'), configuration(more))

async function terraformRun(...argv: string[]): Promise<void> {
  const terraform = await findBinary('auto', workspace, environment['PATH'] ?? '')
  await runOrThrow(runProcess, `terraform ${argv[0]}`, [terraform, ...argv, '-no-color'], {
    cwd: join(workspace, 'infrastructure'),
    env: environment
  })
}

/** The step as main.ts makes it, with the real file system and the real program. */
async function step(given: Record<string, string>) {
  const {request, failOn, judged} = readPlanGuardInputs(name => given[name] ?? '')
  const folder = await createPrivateFolder('plan-guard', join(workspace, 'temp'))
  const log: string[] = []
  const info = (line: string) => log.push(line)
  const {signal} = new AbortController()
  const outcome = await run(request, {
    run: runProcess,
    environment,
    workspace,
    folder: () => Promise.resolve(folder),
    info,
    now: () => new Date(),
    signal
  })
  const result = inWords(outcome, actionWords)
  const handOver = await makeHandOver(result, judged, {workspace, folder})
  const reported = report(result, failOn, await writeReports(result, folder), handOver)
  const written = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile())
  const texts = await Promise.all(written.map(({parentPath, name}) => readFile(join(parentPath, name), 'utf8')))
  const said = [JSON.stringify(reported), ...log, ...texts]
  expect(FORMS.filter(form => said.some(text => text.includes(form)))).toEqual([])
  return {...reported, folder}
}

const PLAN = {plan: 'infrastructure/change.tfplan', 'working-directory': 'infrastructure', protect: 'terraform_data.volume'}

describe('a plan file of a real Terraform', () => {
  test('that destroys a protected resource is denied, and its copy is gone', async () => {
    await configure('')
    await terraformRun('plan', '-input=false', '-out=change.tfplan')
    const {outputs, failure, summary, folder} = await step(PLAN)
    expect(outputs).toMatchObject({verdict: 'deny', deletes: '1', changes: '1', protected: 'terraform_data.volume'})
    expect(outputs.summary).toBe('deny: destroys 1 protected resource (terraform_data.volume)')
    expect(failure).toContain('must not be applied')
    expect(summary).toContain('`terraform_data.volume` **delete**, **protected**')
    expect(existsSync(join(folder, 'plan'))).toBe(false)
  })

  test('is known again by verify, and not once a byte of it changed', async () => {
    const {outputs} = await step(PLAN)
    const verify = {mode: 'verify', plan: PLAN.plan, 'plan-sha256': outputs['plan-sha256']}
    const before = await step(verify)
    expect({verdict: before.outputs.verdict, failure: before.failure}).toEqual({verdict: 'clean', failure: undefined})
    await changeOneByte(join(workspace, PLAN.plan))
    const after = await step(verify)
    expect(after.outputs.verdict).toBe('error')
    expect(after.failure).toMatch(/^The plan file changed after it was judged: .+ Nothing may be applied\.$/)
  })

  test('that changes a secret only is clean, and the secret is nowhere', async () => {
    await configure(VOLUME)
    await terraformRun('plan', '-input=false', '-out=change.tfplan', `-var=token=${TOKEN}-2`)
    const {outputs, failure} = await step(PLAN)
    expect({verdict: outputs.verdict, updates: outputs.updates, failure}).toEqual({verdict: 'clean', updates: '1', failure: undefined})
  })

  test('shows its values when asked to, without the secret: Terraform marks no copy of it in an output of terraform_data', async () => {
    await configure(VOLUME.replace('the disk', 'a larger disk'))
    await terraformRun('plan', '-input=false', '-out=change.tfplan', `-var=token=${TOKEN}-2`)
    const {outputs, summary, folder} = await step({...PLAN, 'show-values': 'true'})
    expect(outputs.verdict).toBe('clean')
    const markdown = await readFile(join(folder, 'report.md'), 'utf8')
    for (const text of [summary, markdown]) {
      expect(text).toContain('`input`: `"the disk"` → `"a larger disk"`')
      expect(text).toContain('(sensitive)')
    }
  })

  test('has the fingerprint of a second plan of the same, and another one once a secret changes', async () => {
    const keyed = {...PLAN, 'fingerprint-key': KEY}
    const plan = async (token: string) => await terraformRun('plan', '-input=false', '-out=change.tfplan', `-var=token=${token}`)
    await plan(`${TOKEN}-2`)
    const judged = await step(keyed)
    await plan(`${TOKEN}-2`)
    const {fingerprint, report: judgedReport} = judged.outputs
    const verify = {...keyed, mode: 'verify', fingerprint, judged: judgedReport, protect: ''}
    expect(await step(verify)).toMatchObject({failure: undefined, outputs: {verdict: 'clean', fingerprint}})
    await plan(`${TOKEN}-3`)
    const after = await step(verify)
    expect(after.outputs.verdict).toBe('error')
    expect(after.summary).toContain('terraform&#95;data.server changes in another way')
    // Without a key nobody can tell: the secret is not part of it.
    const keyless = await step(PLAN)
    await plan(`${TOKEN}-2`)
    expect((await step(PLAN)).outputs.fingerprint).toBe(keyless.outputs.fingerprint)
  })

  test('is sealed for another job, and applied there as it was', async () => {
    await configure(VOLUME)
    await terraformRun('plan', '-input=false', '-out=change.tfplan', `-var=token=${TOKEN}-2`)
    const {outputs} = await step(PLAN)
    const given = {'plan-sha256': outputs['plan-sha256'], 'seal-key': KEY}
    const sealed = await step({mode: 'seal', plan: PLAN.plan, judged: outputs.report, ...given})
    const handedOver = await readFile(join(sealed.outputs['hand-over'], 'report.md'))
    expect(sealed.outputs['report-sha256']).toBe(createHash('sha256').update(handedOver).digest('hex'))
    await rm(join(workspace, PLAN.plan))
    const wrong = await step({mode: 'open', plan: sealed.outputs.sealed, ...given, 'seal-key': `${KEY}, but another one`})
    expect(wrong.outputs).toMatchObject({verdict: 'error', plan: ''})
    const opened = await step({mode: 'open', plan: sealed.outputs.sealed, ...given})
    await terraformRun('apply', '-input=false', opened.outputs.plan)
  })

  test('that covers a part of the configuration only needs a person', async () => {
    await terraformRun('plan', '-input=false', '-out=change.tfplan', '-target=terraform_data.volume', '-replace=terraform_data.volume')
    expect((await step({...PLAN, protect: ''})).outputs).toMatchObject({verdict: 'approve', replaces: '1'})
    expect((await step(PLAN)).outputs.verdict).toBe('deny')
  })

  test('that is no plan file is an error that says what Terraform said', async () => {
    await writeFile(join(workspace, 'infrastructure', 'change.tfplan'), 'PK, but not a plan')
    const {outputs, failure} = await step(PLAN)
    expect(outputs).toMatchObject({verdict: 'error', deletes: ''})
    expect(failure).toMatch(
      /^The plan could not be judged, so it must not be applied\. The plan file could not be shown\. terraform exited with status 1/
    )
  })
})

async function changeOneByte(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    const {buffer} = await file.read({buffer: Buffer.alloc(1), position: 100})
    await file.write(Buffer.from([buffer[0]! ^ 1]), 0, 1, 100)
  } finally {
    await file.close()
  }
}
