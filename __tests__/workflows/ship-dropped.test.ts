import {expect, test} from '@jest/globals'
import {ShipStage} from '../support/ship-stage.ts'

// GitHub drops an output of a job in which a secret occurs, as "al" does in "false".
test('a run whose outputs do not reach the next job is red, and says why', async () => {
  const stage = await new ShipStage({username: 'al'}).start()
  try {
    const shipped = await stage.ship({secrets: {REGISTRY_USERNAME: 'al'}})
    expect({pushed: shipped.pushed, did: shipped.did}).toEqual({pushed: [], did: expect.not.arrayContaining(['deploy'])})
    expect([shipped.conclusionOf('check'), shipped.conclusionOf('deploy'), shipped.conclusionOf('notify'), shipped.result]).toEqual([
      'success',
      'skipped',
      'failure',
      'failed'
    ])
    expect(shipped.errors).toEqual([expect.stringMatching(/^Nothing was deployed, .*"Skip output"/)])
  } finally {
    await stage.stop()
  }
})
