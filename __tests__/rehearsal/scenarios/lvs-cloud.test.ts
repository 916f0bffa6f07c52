import {describe, expect, test} from '@jest/globals'
import {mkdirSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {wholeChange} from '../../../rehearsal/before-the-run.ts'
import {lvsCloud} from '../../../rehearsal/scenarios/lvs-cloud.ts'
import type {AppFiles, Fault, Scene} from '../../../rehearsal/scenarios/scenario.ts'
import {editState} from '../../../rehearsal/scenarios/somebody-else.ts'
import {sealWithAnotherKey, tamperWithSealed, tamperWithPlan} from '../../../rehearsal/scenarios/tampering.ts'
import type {Stage} from '../../../rehearsal/stage.ts'
import {openSealed, sealFile} from '../../../lib/plan/sealing/index.ts'
import {root} from '../../../scripts/support/repository.ts'
import {folderOf} from '../runner/support.ts'

const MAIN = 'infrastructure/main.tf'
const original = readFileSync(join(lvsCloud.source, MAIN), 'utf8')
const faults = Object.entries(lvsCloud.faults)

/** A file of the example after everything that is committed in a rehearsal of the fault. */
async function changed(fault: Fault | undefined, path = MAIN, isHosted = fault?.isHosted === true): Promise<string> {
  const contents = new Map<string, string>()
  const read = (name: string) => contents.get(name) ?? readFileSync(join(lvsCloud.source, name), 'utf8')
  const files: AppFiles = {
    read: name => Promise.resolve(read(name)),
    write: (name, text) => {
      contents.set(name, text)
      return Promise.resolve()
    }
  }
  if (isHosted) await lvsCloud.onHosted?.(files)
  await wholeChange(lvsCloud, fault, files)
  return read(path)
}

describe('every fault', () => {
  test.each(faults)('%s fits the example as it is', async (_, fault) => {
    await expect(changed(fault)).resolves.toContain('resource "terraform_data"')
  })

  test.each(faults.flatMap(([name, {interference}]) => (interference === undefined ? [] : [[name, interference.beforeStep]])))(
    '%s waits for a step that infra.yml has: %s',
    (_, step) => {
      expect(readFileSync(join(root, '.github/workflows/infra.yml'), 'utf8')).toContain(`- name: ${step}\n`)
    }
  )
})

describe('12.9 on hosted runners', () => {
  const WORKFLOW = '.github/workflows/infrastructure.yml'

  test.each(faults)('12.9 %s fits the example with its state elsewhere', async (_, fault) => {
    await expect(changed(fault, MAIN, true)).resolves.toContain('resource "terraform_data"')
  })

  test('12.9 the state is in a service, with a password from 1Password, and no line names a runner', async () => {
    expect(await changed(undefined, MAIN, true)).toContain('backend "http" {}')
    const workflow = await changed(undefined, WORKFLOW, true)
    expect(workflow).toContain('        lock_address=${{ vars.TERRAFORM_STATE }}\n')
    expect(workflow).toContain('        TF_HTTP_PASSWORD=op://lvs-cloud/terraform state/password\n')
    expect(workflow).not.toMatch(/self-hosted|path=/)
  })

  test('12.9 state-in-a-file takes that back', async () => {
    const fault = lvsCloud.faults['state-in-a-file']
    expect(await changed(fault)).toContain('backend "local" {}')
    expect(await changed(fault, WORKFLOW)).not.toContain('backend-config')
  })
})

describe('the changes', () => {
  test('without a fault one name is added', async () => {
    expect(await changed(undefined)).toBe(original.replace('"grafana", ', '"grafana", "loki", '))
  })

  test.each(['drifted', 'no-drift', 'drift-gone'])('%s leaves main as it was applied', async name => {
    expect(await changed(lvsCloud.faults[name])).toBe(original)
  })

  test('destroys-volume keeps no resource of the old address', async () => {
    const content = await changed(lvsCloud.faults['destroys-volume'])
    expect(content).not.toMatch(/terraform_data\.volume\b|"terraform_data" "volume"/)
    expect(content).toContain('resource "terraform_data" "data_volume"')
  })

  test('removes-record leaves nothing that names it', async () => {
    expect(await changed(lvsCloud.faults['removes-record'])).not.toContain('dns_record')
  })
})

describe('somebody who changes what stands', () => {
  const edit = {type: 'terraform_data', name: 'record', before: 'old', after: 'new'}
  const stageWith = (state: unknown) =>
    ({terraformState: join(folderOf({'terraform.tfstate': JSON.stringify(state)}), 'terraform.tfstate')}) as Stage

  test('changes it in this resource alone', async () => {
    const other = {type: 'terraform_data', name: 'other', instances: [{attributes: {input: 'old'}}]}
    const record = (value: string) => ({type: 'terraform_data', name: 'record', instances: [{attributes: {input: value, output: value}}]})
    const stage = stageWith({serial: 3, resources: [other, record('old')]})
    await editState(stage, edit)
    expect(JSON.parse(readFileSync(stage.terraformState, 'utf8'))).toEqual({serial: 3, resources: [other, record('new')]})
  })

  test('does not pass over a state that has changed its form', async () => {
    await expect(editState(stageWith({resources: []}), edit)).rejects.toThrow(/no longer holds old/)
  })
})

describe('tampering', () => {
  const KEY = 'a key that is long enough'
  const binding = {repository: 'lvs/lvs-cloud', runId: '1002', kind: 'plan'} as const

  async function sceneWithArtifact(): Promise<{scene: Scene; open: (key: string) => Promise<string>}> {
    const folder = folderOf({'job/change.tfplan': 'the plan'})
    const artifact = join(folder, 'run-2/artifacts/1')
    mkdirSync(artifact, {recursive: true})
    const sealed = join(artifact, 'plan.sealed')
    const {sha256} = await sealFile(join(folder, 'job/change.tfplan'), sealed, KEY, binding)
    const stage = {folder, settings: {variables: {}, secrets: {PLAN_KEY: KEY}}} as unknown as Stage
    const folders = {workspace: folder, temp: join(folder, 'job')}
    const scene = {stage, ...binding, runFolder: join(folder, 'run-2'), folders} as unknown as Scene
    const open = async (key: string) => {
      const to = join(folderOf({}), 'opened')
      await openSealed(sealed, to, key, binding, sha256)
      return readFileSync(to, 'utf8')
    }
    return {scene, open}
  }

  test('changes the plan file', async () => {
    const {scene} = await sceneWithArtifact()
    await tamperWithPlan(scene)
    expect(readFileSync(join(scene.folders.temp, 'change.tfplan'), 'utf8')).not.toBe('the plan')
  })

  test('changes the sealed file on its way', async () => {
    const {scene, open} = await sceneWithArtifact()
    expect(await open(KEY)).toBe('the plan')
    await tamperWithSealed(scene)
    await expect(open(KEY)).rejects.toThrow()
  })

  test('seals with another key, and leaves no open plan behind', async () => {
    const {scene, open} = await sceneWithArtifact()
    await sealWithAnotherKey(scene)
    await expect(open(KEY)).rejects.toThrow(/key/)
    expect(readdirSync(scene.stage.folder).sort()).toEqual(['job', 'run-2'])
  })

  test('does not pass over a job without a plan', async () => {
    const {scene} = await sceneWithArtifact()
    await expect(tamperWithPlan({...scene, folders: {...scene.folders, temp: scene.runFolder}})).rejects.toThrow(/nothing to tamper with/)
  })
})
