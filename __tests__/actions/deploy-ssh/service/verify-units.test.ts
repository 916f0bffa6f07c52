import {describe, expect, test} from '@jest/globals'
import {
  findRestart,
  findRestarted,
  judgeUnit,
  readUnits,
  watchUnits,
  type UnitState
} from '../../../../actions/deploy-ssh/service/verify-units.ts'
import {answer, fakeHost} from '../../../support/local-host.ts'

const GOOD: UnitState = {
  name: 'a.service',
  active: 'active',
  sub: 'running',
  result: 'success',
  type: 'simple',
  process: '7',
  restarts: '0',
  exitStatus: '0'
}

describe('a unit', () => {
  test.each<[string, Partial<UnitState>, string]>([
    ['that runs', {}, 'good'],
    ['that reads its files anew', {active: 'refreshing'}, 'good'],
    ['that is reloading', {active: 'reloading'}, 'waiting: a.service is still reloading'],
    ['that is starting', {active: 'activating', sub: 'start'}, 'waiting: a.service is still starting (start)'],
    ['that is stopping', {active: 'deactivating'}, 'waiting: a.service is still stopping'],
    [
      'that crashes again and again',
      {active: 'activating', sub: 'auto-restart', result: 'exit-code', exitStatus: '3'},
      'bad: a.service keeps ending and being started again (exit-code, status 3)'
    ],
    ['that failed', {active: 'failed', result: 'exit-code', exitStatus: '3'}, 'bad: a.service is failed (exit-code, status 3)'],
    ['that was ended by a signal', {active: 'failed', result: 'signal', exitStatus: '9'}, 'bad: a.service is failed (signal, status 9)'],
    ['that did not start in time', {active: 'failed', result: 'timeout'}, 'bad: a.service is failed (timeout)'],
    ['that was restarted too often', {active: 'failed', result: 'start-limit-hit'}, 'bad: a.service is failed (start-limit-hit)'],
    ['that ended by itself', {active: 'inactive', sub: 'dead'}, 'bad: a.service is inactive'],
    ['that has done its work', {active: 'inactive', type: 'oneshot'}, 'good'],
    [
      'that has not done its work',
      {active: 'failed', type: 'oneshot', result: 'exit-code', exitStatus: '1'},
      'bad: a.service is failed (exit-code, status 1)'
    ],
    ['of another kind', {active: 'active', sub: 'listening', result: '', type: '', process: '', restarts: ''}, 'good'],
    ['in a state that nobody knows', {active: 'maintenance'}, 'bad: a.service is maintenance']
  ])('%s', (_what, more, expected) => {
    const verdict = judgeUnit({...GOOD, ...more})
    expect(verdict.verdict === 'good' ? 'good' : `${verdict.verdict}: ${verdict.reason}`).toBe(expected)
  })

  test.each<[string, Partial<UnitState>, string | undefined]>([
    ['the same process', {}, undefined],
    ['another process', {process: '8'}, 'a.service ended and was started again'],
    ['one restart more', {restarts: '1'}, 'a.service ended and was started again'],
    ['none any more', {active: 'failed', result: 'exit-code'}, 'a.service is failed (exit-code)']
  ])('that has %s at a second look', (_what, more, expected) => expect(findRestart(GOOD, {...GOOD, ...more})).toBe(expected))
})

const look = (...states: Partial<UnitState>[]) => {
  const unit = (one: UnitState) => [
    `unit ${one.name}`,
    ...[
      `ActiveState=${one.active}`,
      `SubState=${one.sub}`,
      `Result=${one.result}`,
      `Type=${one.type}`,
      `MainPID=${one.process}`,
      `NRestarts=${one.restarts}`,
      `ExecMainStatus=${one.exitStatus}`
    ].map(line => `property ${line}`)
  ]
  return answer(states.flatMap(state => unit({...GOOD, ...state})))
}

test('units are read as systemctl says them, and what it leaves out is empty', () => {
  expect(readUnits(look({}, {name: 'b.socket'}).stdout)).toMatchObject([GOOD, {name: 'b.socket'}])
  expect(readUnits('fairway:unit a.service\n')).toMatchObject([{name: 'a.service', active: '', restarts: ''}])
})

describe('units are watched', () => {
  /** What the host says at each look; the last one goes on. @returns the verdict and how long it was waited, in milliseconds */
  async function watch(...looks: ReturnType<typeof look>[]) {
    let [at, time] = [0, 0]
    const host = fakeHost({'look-at-units': () => looks[Math.min(at++, looks.length - 1)] ?? answer()})
    const pause = (milliseconds: number) => {
      time += milliseconds
      return Promise.resolve()
    }
    const said = await watchUnits(host, ['a.service'], {timeout: 3_000, stableFor: 5_000}, {pause, now: () => time})
    return [said, time]
  }

  test('until they are up, and then for as long as they have to stay up', async () => {
    expect(await watch(look({active: 'activating', sub: 'start'}), look({}), look({}))).toEqual([undefined, 5_500])
  })

  test('and one that ends in that time is found', async () => {
    expect(await watch(look({}), look({process: '9', restarts: '1'}))).toEqual(['a.service ended and was started again', 5_000])
  })

  test('and one that fails is told at once', async () => {
    expect(await watch(look({active: 'activating'}), look({active: 'failed', result: 'exit-code', exitStatus: '1'}))).toEqual([
      'a.service is failed (exit-code, status 1)',
      500
    ])
  })

  test('and one that never gets up has the time that it has', async () => {
    expect(await watch(look({active: 'activating', sub: 'start'}))).toEqual([
      'a.service is still starting (start), and the time is up ("health-timeout")',
      3_000
    ])
  })

  test('and a systemd that does not answer is no good news', async () => {
    await expect(watch(answer(['unit a.service']))).rejects.toThrow('did not tell what its units do')
    await expect(watch(answer([], {exitCode: 1, stderr: 'Failed to connect to bus'}))).rejects.toThrow('Failed to connect to bus')
  })

  test('and one that ends later, while its page is asked, is found by what it was then', async () => {
    const answers = [look({}), look({}), look({process: '9', restarts: '1'})]
    const host = fakeHost({'look-at-units': () => answers.shift() ?? look({})})
    let up: readonly UnitState[] = []
    const pause = () => Promise.resolve()
    expect(await watchUnits(host, ['a.service'], {timeout: 1, stableFor: 1}, {pause, onUp: states => (up = states)})).toBeUndefined()
    expect(await findRestarted(host, up, undefined)).toBe('a.service ended and was started again')
    expect(await findRestarted(host, [], undefined)).toBeUndefined()
  })

  test('and where no unit was touched nobody is asked', async () => {
    const host = fakeHost({})
    expect(await watchUnits(host, [], {timeout: 1, stableFor: 1}, {})).toBeUndefined()
    expect(host.asked).toEqual([])
  })
})
