import {beforeEach, describe, expect, test} from '@jest/globals'
import {readFile, rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {errorOf} from './deploy-stage.ts'
import {commandsOf, filesOnHost, onHost} from './old-folder.ts'
import {expectDeployed, type RealLife} from './real-life.ts'

/** A project as people have it: from `git pull`, with an image built on the host, a database in a volume, a folder and an env file beside it. */
async function startOld(life: RealLife, more: Readonly<Record<string, string>> = {}, which = life.project): Promise<string> {
  await life.stage.docker('tag', 'busybox:stable', `${which}-web:latest`)
  const folder = await filesOnHost(life.stage, `apps/${which}`, {
    'compose.yaml': `services:
  web: {build: ., image: "${which}-web", init: true, stop_grace_period: 0s, command: ["sh", "-c", "echo old >> /data/log; echo old > /anonymous/x; sleep 9999"], env_file: app.env, volumes: ["./data:/data", "/anonymous"]}
  db: {image: "busybox:stable", init: true, stop_grace_period: 0s, command: ["sh", "-c", "echo $$NAME >> /db/log; sleep 9999"], environment: {NAME: "\${DB_NAME}"}, volumes: ["db:/db"]}
volumes: {db: {}}
`,
    'app.env': 'KEY=old\n',
    '.env': 'DB_NAME=shop\n',
    'data/log': 'first\n',
    ...more
  })
  await onHost(life.stage, `cd ${folder} && docker compose -p ${which} up -d && rm -rf ~/.docker/buildx`)
  return folder
}

/** The same project, as Fairway is to deploy it. */
const newFiles = (life: RealLife) => ({
  'compose.yml': `services:
  web: ${life.ours(`env_file: app.env, volumes: ["./data:/data", "/anonymous"]`)}
  db: ${life.busybox('environment: {NAME: "${DB_NAME}"}, volumes: ["db:/db"]')}
volumes: {db: {}}
`,
  'app.env': 'KEY=new\n',
  '.env': 'DB_NAME=shop\n'
})

const created = (life: RealLife, volume: string) => life.stage.docker('volume', 'inspect', '--format', '{{.CreatedAt}}', volume)
const QUICK = {'health-timeout': '2s'}
/** Compose makes the folder of buildx where a project with "build" is started, as it was by hand before. */
async function expectOnlyBuildx(life: RealLife): Promise<void> {
  await rm(join(life.stage.ssh.home, '.docker', 'buildx'), {recursive: true, force: true})
  await life.stage.expectNothingLeft(life.project)
}

const written = (folder: string) => readFile(join(folder, 'data', 'log'), 'utf8')

/** The tests of projects that run already, as a part of a suite. */
export function describeTakenOver(of: () => RealLife): void {
  let life: RealLife
  beforeEach(() => {
    life = of()
  })
  describe('a project from "git pull" is taken over', () => {
    test('with its volumes and ./data, now and in every later release', async () => {
      const folder = await startOld(life)
      const db = await created(life, `${life.project}_db`)
      const checked = await life.deploy(newFiles(life), {...life.page(), mode: 'check', digest: ''})
      expect(checked.outputs['result']).toBe('ready')
      const result = await life.deploy(newFiles(life), life.page())
      expectDeployed(result)
      expect(result.outputs['adopted']).toBe(folder)
      for (const {stdout} of [checked, result]) {
        expect(stdout).toContain(`Takes over the project that runs from ${folder} (compose.yaml): `)
        expect(stdout).toContain(`Named volumes stay the same: ${life.project}_db (db, /db)`)
        expect(stdout).toContain('stay where they are, for good: ./data (web, /data).')
        expect(stdout).toContain('Nothing has changed there since it was started')
      }
      expect(await life.read('web', '/data/log')).toBe('first\nold\n')
      expect(await life.read('web', '/anonymous/x')).toBe('old\n')
      expect(await life.read('db', '/db/log')).toBe('shop\n')
      expect(await created(life, `${life.project}_db`)).toBe(db)
      expect(await readFile(join(life.stage.directory(life.project), 'adopted'), 'utf8')).toBe(`${folder}\n`)
      const later = await life.deploy(newFiles(life), life.page(), 'v2')
      expectDeployed(later)
      expect(later.stdout).not.toContain('Takes over')
      expect(await life.read('web', '/data/log')).toBe('first\nold\n')
      await rename(folder, `${folder}.gone`)
      expect(errorOf(await life.deploy(newFiles(life), life.page()))).toContain(`"./data", which was in ${folder}`)
      await life.stage.expectNothingLeft(life.project)
    })

    test('and is back in its folder when the first version does not work: same images, same data', async () => {
      const folder = await startOld(life)
      const before = await life.images()
      const [, image] = (await life.idOf('web')).trim().split(' ')
      const result = await life.deploy(newFiles(life), {...life.page(), ...QUICK}, 'bad')
      expect([result.outputs['result'], result.outputs['adopted']]).toEqual(['rolled-back', ''])
      expect(result.outputs['reason']).not.toContain('NOT AS IT WAS')
      expect(result.summary).toContain(`the project in \`${folder}\``)
      expect(await life.images()).toEqual(before)
      expect((await life.idOf('web')).trim().split(' ')[1]).toBe(image)
      expect(await written(folder)).toBe('first\nold\nold\n')
      expect(await life.read('web', '/anonymous/x')).toBe('old\n')
      expectDeployed(await life.deploy(newFiles(life), life.page()))
      await expectOnlyBuildx(life)
    })

    test('and the host brings it back when the step is killed', async () => {
      const folder = await startOld(life)
      const before = await life.images()
      await life.deploy(newFiles(life), life.page(), 'v1', {killAt: 'web-1  Start'})
      await expectOnlyBuildx(life)
      expect(await life.images()).toEqual(before)
      expect(await written(folder)).toMatch(/^first\nold\n(old\n)?$/)
    })

    test('and what has changed since is said before; the way back says it again', async () => {
      const folder = await startOld(life)
      await writeFile(join(folder, '.env'), 'DB_NAME=other\n')
      await life.stage.docker(
        'tag',
        life.stage.digests['v1'] === undefined ? 'busybox:stable' : 'busybox:stable',
        `${life.project}-other:latest`
      )
      const ids = [await life.idOf('web'), await life.idOf('db')]
      const refused = await life.deploy(newFiles(life), {...life.page(), adopt: 'unchanged'})
      expect(errorOf(refused)).toMatch(
        /could not be put back as it is now: service db: its Compose file, \.env, an env_file or another file that it reads has changed/
      )
      expect(errorOf(refused)).toContain('nothing was changed on the host')
      expect([await life.idOf('web'), await life.idOf('db')]).toEqual(ids)
      const bad = await life.deploy(newFiles(life), {...life.page(), ...QUICK}, 'bad')
      expect(bad.stdout).toMatch(/^::warning::.*THE FILES IN \S+ ARE STARTED AS THEY ARE NOW/m)
      expect(bad.outputs['result']).toBe('rolled-back')
      expect(bad.outputs['reason']).toMatch(/was started again in \S+, BUT NOT AS IT WAS: service db/)
      expect(await life.read('db', '/db/log')).toBe('shop\nother\n')
      await expectOnlyBuildx(life)
    })

    test('and a folder that is gone is no way back, which is said; its data is not made anew', async () => {
      const folder = await startOld(life)
      await rename(folder, `${folder}.gone`)
      const result = await life.deploy(newFiles(life), life.page())
      expect(result.stdout).toContain('IF THE NEW RELEASE DOES NOT WORK, THERE IS NO WAY BACK.')
      expect(errorOf(result)).toContain('that folder is no longer on the host')
      expect(await life.images()).toEqual([`db busybox:stable`, `web ${life.project}-web`])
    })

    test('but not with "adopt: false"', async () => {
      await startOld(life)
      const ids = await life.idOf('web')
      expect(errorOf(await life.deploy(newFiles(life), {...life.page(), adopt: 'false'}))).toContain(
        'Leave "adopt" out, and a deploy takes it over as it runs.'
      )
      expect(await life.idOf('web')).toBe(ids)
    })

    test('but not with another volume in the place of its own: the database would begin empty', async () => {
      await startOld(life)
      const ids = await life.idOf('db')
      const files = newFiles(life)
      const renamed = files['compose.yml'].replace('db:/db', 'database:/db').replace('volumes: {db: {}}', 'volumes: {database: {}}')
      expect(errorOf(await life.deploy({...files, 'compose.yml': renamed}, life.page()))).toContain(
        `Service db keeps data at /db in the volume ${life.project}_db, and the new Compose file mounts the volume ${life.project}_database there.`
      )
      expect(await life.idOf('db')).toBe(ids)
      expect(await life.stage.docker('volume', 'ls', '--quiet')).not.toContain(`${life.project}_database`)
    })

    test('but not with configuration of the checkout that would be stale for ever, nor with all of its code over the image', async () => {
      await startOld(life, {'key.pem': 'key\n'})
      const files = newFiles(life)
      const configured = (volume: string) => ({
        ...files,
        'compose.yml': files['compose.yml'].replace('"./data:/data"', `"./data:/data", ${volume}`)
      })
      // The step runs in the root of this repository, which has a README.md.
      expect(errorOf(await life.deploy(configured('"./README.md:/readme:ro"'), life.page()))).toMatch(
        /mounts "\.\/README\.md", which is in the checkout and is not one of the files sent: .* Add it to "files": "README\.md"/
      )
      expect(errorOf(await life.deploy(configured('"./:/app"'), life.page()))).toContain('that of the image would never be seen')
      const result = await life.deploy(configured('"./key.pem:/key.pem:ro"'), life.page())
      expectDeployed(result)
      expect(result.stdout).toContain('nobody has it in a repository')
      expect(await life.read('web', '/key.pem')).toBe('key\n')
    })

    test('also under the name of its folder: the new name is refused, and the right one works', async () => {
      const old = `old${life.project}`
      await startOld(life, {}, old)
      const wrong = await life.deploy(newFiles(life), life.page())
      expect(errorOf(wrong)).toContain(`Write "project: ${old}", and it is taken over with its data.`)
      expect(await life.images()).toEqual([''])
      const right = await life.deploy(newFiles(life), {...life.page(), project: old})
      expectDeployed(right)
      expect(await life.stage.docker('exec', `${old}-db-1`, 'busybox', 'cat', '/db/log')).toBe('shop\n')
    })

    test('with a service that the new files lack: it is named before it goes', async () => {
      await startOld(life)
      const files = newFiles(life)
      const result = await life.deploy({...files, 'compose.yml': files['compose.yml'].replace(/\n {2}db: .*/, '')}, life.page())
      expectDeployed(result)
      expect(result.stdout).toMatch(/^::warning::.*the new Compose file has no service db: the containers are removed, their volumes stay/m)
      expect(await life.stage.docker('volume', 'ls', '--quiet')).toContain(`${life.project}_db`)
    })

    test('with several -f and an env file of its own, and a container that has a name', async () => {
      const folder = await filesOnHost(life.stage, `apps/${life.project}`, {
        'base.yml': `services: {web: {image: "busybox:stable", init: true, stop_grace_period: 0s, command: ["sleep", "9999"], container_name: ${life.project}-own, environment: {WHO: "\${WHO}"}}}\n`,
        'more.yml': 'services: {web: {volumes: ["data:/data"]}}\nvolumes: {data: {}}\n',
        'prod.env': 'WHO=prod\n'
      })
      await onHost(life.stage, `cd ${folder} && docker compose -p ${life.project} --env-file prod.env -f base.yml -f more.yml up -d`)
      const files = {
        'compose.yml': `services: {web: ${life.ours(`container_name: ${life.project}-own, volumes: ["data:/data"]`)}}\nvolumes: {data: {}}\n`
      }
      const bad = await life.deploy(files, {...life.page(), ...QUICK}, 'bad')
      expect(bad.stdout).toContain('(base.yml, more.yml, prod.env)')
      expect([bad.outputs['result'], bad.outputs['reason']]).toEqual(['rolled-back', expect.not.stringContaining('NOT AS IT WAS')])
      expect(await life.stage.docker('exec', `${life.project}-own`, 'busybox', 'sh', '-c', 'echo $WHO')).toBe('prod\n')
      expectDeployed(await life.deploy(files, life.page()))
    })

    test('the advice for "adopt: false" is what can be done, there and back', async () => {
      const folder = await startOld(life)
      const files = newFiles(life)
      const [down = '', back = ''] = commandsOf(errorOf(await life.deploy(files, {...life.page(), adopt: 'false'})))
      await onHost(life.stage, down)
      // Its ./data is not found then, and that is no reason to begin with an empty one.
      expect(errorOf(await life.deploy(files, life.page()))).toContain('mounts "./data", which is in the release directory')
      await onHost(life.stage, back)
      expect(await life.read('db', '/db/log')).toBe('shop\nshop\n')
      expect(await written(folder)).toBe('first\nold\nold\n')
    })
  })
}
