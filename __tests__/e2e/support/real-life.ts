import {expect} from '@jest/globals'
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {findFreePort} from '../../../rehearsal/system/free-port.ts'
import {DeployStage, errorOf, type DeployOptions, type StepResult} from './deploy-stage.ts'

/** A container with a health check need not be watched for seconds. */
const HEALTHY = 'init: true, stop_grace_period: 0s, healthcheck: {test: ["CMD", "busybox", "true"], interval: 1s}'

/** A small server and what people deploy to it, one project a test. */
export class RealLife {
  readonly stage: DeployStage
  project = ''
  port = 0
  #count = 0

  constructor(stage: DeployStage) {
    this.stage = stage
  }

  async begin(): Promise<void> {
    this.project = `real${++this.#count}`
    this.port = await findFreePort()
  }

  /** Nothing of it runs on: the next project may look like it. */
  async end(...projects: string[]): Promise<void> {
    for (const project of projects) {
      const ids = (await this.stage.containers(project, '{{.ID}}')).split('\n').filter(id => id !== '')
      if (ids.length > 0) await this.stage.docker('rm', '--force', ...ids)
    }
  }

  /** Deploys files; all but the Compose file go by `files`. */
  async deploy(
    files: Readonly<Record<string, string>>,
    more: Readonly<Record<string, string>> = {},
    version = 'v1',
    options: DeployOptions = {}
  ): Promise<StepResult> {
    const local = (name: string) => join(this.stage.folder, 'sent', this.project, name)
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(local(name)), {recursive: true})
      await writeFile(local(name), content)
    }
    const others = Object.keys(files).filter(name => name !== 'compose.yml')
    const sent = others.map(name => `${local(name)} => ${name}`).join('\n')
    return this.stage.deploy(version, {project: this.project, 'compose-file': local('compose.yml'), files: sent, ...more}, options)
  }

  page = () => ({'health-url': `http://127.0.0.1:${this.port}/health`})

  /** The service with the page, as a line of YAML. @param more of its keys */
  ours(more = ''): string {
    const image = `image: "\${FAIRWAY_IMAGE}", ${HEALTHY}, ports: ["127.0.0.1:${this.port}:8080"]`
    return more === '' ? `{${image}}` : `{${image}, ${more}}`
  }

  /** Another service of the image. */
  worker = (more: string) => `{image: "\${FAIRWAY_IMAGE}", ${HEALTHY}, command: ["busybox", "sleep", "9999"], ${more}}`

  busybox(more = ''): string {
    const image = `image: "busybox:stable", pull_policy: never, ${HEALTHY}, command: ["sleep", "9999"]`
    return more === '' ? `{${image}}` : `{${image}, ${more}}`
  }

  run = (service: string, ...command: string[]) => this.stage.docker('exec', `${this.project}-${service}-1`, 'busybox', ...command)
  read = (service: string, file: string) => this.run(service, 'cat', file)
  idOf = (service: string) => this.stage.docker('inspect', '--format', '{{.Id}} {{.Image}}', `${this.project}-${service}-1`)

  /** `SERVICE IMAGE` of each container; one empty text where there is none. */
  async images(): Promise<string[]> {
    return (await this.stage.containers(this.project, '{{.Label "com.docker.compose.service"}} {{.Image}}')).split('\n').sort()
  }
}

export function expectDeployed(result: StepResult): void {
  expect([errorOf(result), result.outputs['result']]).toEqual(['', 'deployed'])
}
