import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {checkRolledImages} from '../../../../actions/deploy-ssh/rolling/check.ts'
import {messageOf} from '../../../../lib/action/errors.ts'
import {heldStage, type HeldStage} from '../../../support/held-session.ts'

/* What the images of services that are to be rolled say: `checked` has a health check, `keeper` makes a volume of /data. */

const DOCKER = `
for image; do :; done
case "$*" in
  *Healthcheck*) case "$image" in keeper | checked) echo CMDtrue ;; *) echo ;; esac ;;
  *Volumes*) if [ "$image" = keeper ]; then printf '/data\\n\\n'; else echo; fi ;;
  *) exit 1 ;;
esac`

let stage: HeldStage
beforeEach(async () => {
  stage = await heldStage()
  await stage.program('docker', DOCKER)
})
afterEach(() => stage.remove())

const CHECK = {test: ['CMD', 'true']}
const check = (service: Record<string, unknown>) =>
  checkRolledImages(stage.session, ['web'], {web: service, db: {image: 'keeper'}}).then(() => 'passes', messageOf)

test.each([
  ['the file has the health check', {image: 'plain', healthcheck: CHECK}],
  ['the image has it', {image: 'checked'}],
  ['the volume of the image has a name', {image: 'keeper', volumes: [{type: 'volume', source: 'data', target: '/data/'}]}],
  ['the volume of the image is in memory', {image: 'keeper', tmpfs: ['/data:size=1m']}]
])('passes where %s', async (_what, service) => {
  expect(await check(service)).toBe('passes')
})

test('a service that nothing says the health of', async () => {
  expect(await check({image: 'plain'})).toContain('Service "web" cannot be rolled: it has no health check')
})

test('a service whose image makes a volume: the next container would begin with an empty one', async () => {
  expect(await check({image: 'keeper', healthcheck: CHECK})).toContain(
    'Service "web" cannot be rolled: its image makes a volume of /data, which has no name, and the new container would begin with an empty one.'
  )
})

test('images that cannot be looked at', async () => {
  await stage.program('docker', 'exit 1')
  expect(await check({image: 'checked'})).toContain('could not be looked at')
})
