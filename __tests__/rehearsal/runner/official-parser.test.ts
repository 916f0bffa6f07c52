import {describe, expect, test} from '@jest/globals'
import {evaluate} from '../../../rehearsal/runner/expressions.ts'
import {action, logOf, onPush, run} from './support.ts'

describe('faults of the official packages that would change what runs', () => {
  test('a string with several quotes in it', () => {
    expect(evaluate("format('echo ''{0}'' and ''{1}''', 'it''s', '''')", {contexts: {}})).toBe("echo 'it's' and '''")
  })

  test('scripts and inputs of several lines come without their indentation, folds and quotes', async () => {
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    steps:
      - run: |
          cat <<EOF
          script \${{ github.actor }}
            deeper '{x}'
          EOF
      - uses: $/actions/show
        with:
          block: |-
            A=\${{ github.actor }}
            B={2}
          folded: >
            one \${{ github.actor }}
            two
          quoted: "first \${{ github.actor }}
            second\\tthird"`),
      files: action(
        'actions/show',
        {main: `for (const name of ['BLOCK', 'FOLDED', 'QUOTED']) console.log(JSON.stringify(process.env['INPUT_' + name]))`},
        {
          inputs: 'block: {description: a}\nfolded: {description: b}\nquoted: {description: c}'
        }
      )
    })
    const log = logOf(result)
    expect(log).toContain("\nscript ada\n  deeper '{x}'\n")
    expect(log).toContain(JSON.stringify('A=ada\nB={2}'))
    expect(log).toContain(JSON.stringify('one ada two\n'))
    expect(log).toContain(JSON.stringify('first ada second\tthird'))
  })
})
