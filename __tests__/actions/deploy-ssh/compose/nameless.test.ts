import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {checkNameless, namelessOf} from '../../../../actions/deploy-ssh/compose/nameless.ts'
import {messageOf} from '../../../../lib/action/errors.ts'
import {heldStage, type HeldStage} from '../../../support/held-session.ts'
import {startedContainer} from '../../../support/old-project.ts'

const NAME = 'f'.repeat(64)
const mount = {type: 'volume', name: NAME, source: '', destination: '/data', isWritable: true}
const db = startedContainer({service: 'db', mounts: [mount, {...mount, name: 'shop_files', destination: '/files'}]})

test('what containers keep in volumes without a name', () => {
  expect(namelessOf([db, startedContainer({mounts: [mount], isOneOff: true})])).toEqual([{service: 'db', destination: '/data', name: NAME}])
})

describe('a volume without a name', () => {
  let stage: HeldStage
  beforeEach(async () => {
    stage = await heldStage()
    await stage.program('docker', `case "$*" in 'volume ls -q') ;; 'volume inspect '*) [ -e "$folder/volume-$3" ] ;; *) exit 1 ;; esac`)
  })
  afterEach(() => stage.remove())

  const check = (volumes: readonly object[], service = 'db', moved = new Map<string, string>()) => {
    const json = JSON.stringify({services: {[service]: {volumes}}, volumes: {data: {name: 'shop_data'}}})
    return checkNameless(stage.session, namelessOf([db]), {json, moved}, {}).then(() => 'passes', messageOf)
  }
  const named = {type: 'volume', source: 'data', target: '/data'}

  test.each([
    ['where nothing else is mounted', []],
    ['where the file has it too', [{type: 'volume', target: '/data', volume: {}}]],
    ['beside other mounts', [{...named, target: '/other'}]]
  ])('goes along %s', async (_what, volumes) => {
    expect(await check(volumes)).toBe('passes')
  })

  test('is no business of another service', async () => {
    expect(await check([named], 'web')).toBe('passes')
  })

  test.each(['/data', '/data/'])('that would be followed by an empty one at %s is refused, with the way to copy it', async target => {
    const said = await check([{...named, target}])
    expect(said).toContain(
      'Service db keeps data at /data in a volume without a name, and the Compose file mounts the volume shop_data there now, which is not on the host yet: it would begin empty.'
    )
    expect(said).toContain(`docker run --rm --volume ${NAME}:/from --volume shop_data:/to busybox cp -a /from/. /to/`)
  })

  test('may be followed by a volume that is there, and that is said', async () => {
    await writeFile(join(stage.folder, 'volume-shop_data'), '')
    expect(await check([named])).toBe('passes')
    expect(stage.log).toEqual([
      `Service db gets the volume shop_data at /data, in the place of the volume without a name ${NAME}, which stays on the host.`
    ])
  })

  test('is not given up for a path that is not there, wherever it leads', async () => {
    const path = join(stage.folder, 'a b', 'data')
    const bind = {type: 'bind', source: '/release/data', target: '/data'}
    expect(await check([bind], 'db', new Map([['/release/data', path]]))).toContain(
      `mounts ${path} there now, which is not on the host yet`
    )
    await mkdir(path, {recursive: true})
    expect(await check([bind], 'db', new Map([['/release/data', path]]))).toBe('passes')
  })

  test('is not given up where Docker does not answer', async () => {
    await stage.program('docker', 'exit 1')
    expect(await check([named])).toContain('could not be looked at')
  })
})
