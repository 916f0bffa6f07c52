import {expect, it} from '@jest/globals'
import {fill, fillKnown} from '../../../../actions/build-push/tags/template.ts'

const untold = {commit_date: () => undefined}

it.each([
  ['of a tag, which GitHub is asked for, names the token alone', fill, 'Give "github-token" a token with "contents: read".'],
  ['of a label, which the checkout tells, names the checkout alone', fillKnown, 'Check the repository out before this step.']
])('a time that nobody could tell %s', (_what, filled, fix) => {
  expect(() => filled("{{commit_date 'YYYY'}}", untold)).toThrow(
    expect.objectContaining({message: "nobody could tell the value of {{commit_date 'YYYY'}}", fix})
  )
})
