import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {hide} from '../../../lib/secrets/redact.ts'
import {safeSummary} from '../../../lib/terraform/safe-summary.ts'

describe("Terraform's own summaries are whole", () => {
  test.each([
    'Resource postcondition failed',
    'Provider produced inconsistent result after apply',
    'Reference to undeclared input variable',
    'Invalid for_each argument',
    'Unsupported block type',
    'Missing required argument',
    'Failed to query available provider packages',
    "Provider's attributes don't match",
    'local-exec provisioner error',
    'execution halted',
    'Backend initialization required, please run "terraform init"',
    'Backend initialization required: please run "tofu init"',
    'Reference to "count" in non-counted context',
    'Invalid combination of "count" and "for_each"',
    'Invalid "each" attribute'
  ])('%s', summary => expect(safeSummary(summary)).toBe(summary))
})

describe("of a provider's summary, which may hold the answer of its API, no value is shown", () => {
  test.each([
    ['creating user: POST https://api/x: 422 {"password":"S3cret-db-pass"}', 'creating user'],
    ['{"password":"S3cret-db-pass"}', ''],
    ['the API answered {"password":"S3cret"}', 'the API answered'],
    ["login as 'S3cret' failed", 'login as'],
    ['login as “S3cret” failed', 'login as'],
    ['login as `S3cret` failed', 'login as'],
    ['login as «S3cret» failed', 'login as'],
    ['invalid parameter password=S3cret', 'invalid parameter password'],
    ['unexpected answer (S3cret)', 'unexpected answer'],
    ['unexpected answer [S3cret]', 'unexpected answer'],
    ['unexpected answer <password>S3cret</password>', 'unexpected answer'],
    ['password： S3cret', 'password'],
    ['creating user S3cret-db-pass', 'creating user'],
    ['creating user QkTmLpWzXcVbNmAsDf', 'creating user'],
    ['the token ghp_S3cretS3cret was refused', 'the token'],
    ['Login failed. The password was hunter', 'Login failed'],
    ['one line\npassword hunter', 'one line'],
    ['one line\u2028password hunter', 'one line'],
    ['one line\u0000\u202e: hunter', 'one line'],
    ['Backend initialization required, please run "terraform init" with S3cret', 'Backend initialization required, please run']
  ])('%j', (said, shown) => expect(safeSummary(said)).toBe(shown))

  test('a value that is known is hidden wherever it stands, in pieces too', () => {
    hide('correcthorsebatterystaple')
    expect(safeSummary('the word horsebatterystaple is taken')).toBe('the word *** is taken')
  })

  test('nothing behind a sign is shown, whatever stands before it', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.constantFrom(...':;="{[(<`“'), (before, sign) => {
        expect(safeSummary(`${before}${sign} hunter S3cret`)).not.toMatch(/hunter|S3cret/)
      })
    )
  })

  test('takes no longer than it has to', () => {
    for (const piece of ['a', ' ', "'", '. ', 'aB', '::', '"']) expect(safeSummary(piece.repeat(200_000)).length).toBeLessThanOrEqual(310)
  })
})
