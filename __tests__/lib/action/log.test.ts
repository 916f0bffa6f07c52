import {afterEach, expect, it} from '@jest/globals'
import {log} from '../../../lib/action/log.ts'
import {registerSecret} from '../../../lib/secrets/registered.ts'
import {silence} from '../../support/silence.ts'

/** What the runner's log gets for a call. */
const said = (body: () => void) => silence(body)

afterEach(() => {
  process.exitCode = undefined
})

const HOSTILE = 'app/a\r::add-mask::e\n::set-output name=result::pass ##[error]sesame-wafer'

it.each([
  ['info', '', ' ::', () => log.info(HOSTILE)],
  ['notice', '::notice::', '%0A: :', () => log.notice(HOSTILE)],
  ['warning', '::warning::', '%0A: :', () => log.warning(HOSTILE)],
  ['error', '::error::', '%0A: :', () => log.error(HOSTILE)],
  ['fail', '::error::', '%0A: :', () => log.fail(HOSTILE)],
  ['startGroup', '::group::', ' ::', () => log.startGroup(HOSTILE)]
])('%s writes one line without a secret, and without a command but its own', (_name, command, second, body) => {
  silence(() => registerSecret('sesame-wafer'))
  expect(said(body)).toBe(`${command}app/a ::add-mask::e${second}set-output name=result::pass ## [error]***\n`)
})

it('keeps the indentation of a line, and ends a group', async () => {
  expect(said(() => log.info('    at a.ts'))).toBe('    at a.ts\n')
  let value: Promise<number> | undefined
  const text = silence(() => {
    value = log.group('a\n::b', () => Promise.resolve(1))
  })
  expect(text).toBe('::group::a ::b\n')
  expect(silence(() => log.endGroup())).toBe('::endgroup::\n')
  expect(await value).toBe(1)
})
