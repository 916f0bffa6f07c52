import {describe, expect, test} from '@jest/globals'
import {untilQuoted, whyNotStarted} from '../../../../actions/deploy-ssh/adopt/old-words.ts'
import {startedProject} from '../../../support/old-project.ts'

/* The words are those of Compose 2.17, 2.24, 2.40 and 5.5 about an .env of somebody else. */
const QUOTING = [
  'failed to read /home/ann/shop/.env: line 2: unterminated quoted value "hunter2-secret',
  "line 2: unterminated quoted value 'hunter2-secret",
  'failed to read /home/ann/shop/.env: Invalid template: "${hunter2-secret"',
  'Invalid template: "${hunter2-secret"',
  'invalid interpolation format for services.web.environment.P. You may need to escape any $ with another $. abc${hunter2-secret',
  'services[web].stop_grace_period time: invalid duration "hunter2-secret"'
]

describe('why an old project cannot be started', () => {
  test.each(QUOTING)('%s is not repeated', said => {
    const why = whyNotStarted(said, startedProject())
    expect(why).not.toContain('hunter2')
    expect(why).toMatch(
      /failed to read \/home\/ann\/shop\/\.env: line 2$|"cd \/home\/ann\/shop && docker compose -p shop -f compose\.yaml config -q"$/
    )
  })

  test.each([
    'env file /home/ann/shop/no.env not found',
    'network proxy declared as external, but could not be found',
    'network nope not found',
    'No such image: app:cur',
    'unknown flag: --dry-run',
    'failed to read /home/ann/shop/.env: line 1',
    'failed to parse /home/ann/shop/compose.yaml: yaml: line 2'
  ])('%s is', said => {
    expect(whyNotStarted(`time="…" level=warning ${said}: and more`, startedProject())).toBe(said)
  })
})

test('lines of its start are shown until one quotes a file', () => {
  const shown: string[] = []
  const log = untilQuoted(line => shown.push(line))
  for (const line of ['Container shop-web-1  Starting', QUOTING[0]!, 'hunter2-secret']) log(line)
  expect(shown).toEqual([
    'Container shop-web-1  Starting',
    'Docker Compose cannot read the files there. What it says may quote them, and is not shown.'
  ])
})
