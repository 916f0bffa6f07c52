import {expect, test} from '@jest/globals'
import {imagesOf, readImages} from '../../../lib/deploy/images.ts'

const DIGEST = `sha256:${'1'.repeat(64)}`

test.each<[string, readonly string[], Record<string, string>]>([
  ['none', [], {}],
  ['one with a name', [`web=x/web@${DIGEST}`], {FAIRWAY_IMAGE_WEB: `x/web@${DIGEST}`}],
  ['blanks around the sign', [`web = x/web@${DIGEST}`], {FAIRWAY_IMAGE_WEB: `x/web@${DIGEST}`}],
  ['a name of several words', [`my-web_2=x@${DIGEST}`], {FAIRWAY_IMAGE_MY_WEB_2: `x@${DIGEST}`}],
  ['one without a name', [`x/app@${DIGEST}`], {FAIRWAY_IMAGE: `x/app@${DIGEST}`}],
  ['a tag before the digest', [`web=x:5000/web:v1.2@${DIGEST}`], {FAIRWAY_IMAGE_WEB: `x:5000/web@${DIGEST}`}],
  ['a port alone is no tag', [`web=x:5000/web@${DIGEST}`], {FAIRWAY_IMAGE_WEB: `x:5000/web@${DIGEST}`}],
  ['capitals of an owner', [`web=ghcr.io/Ada/Web@${DIGEST}`], {FAIRWAY_IMAGE_WEB: `ghcr.io/ada/web@${DIGEST}`}],
  ['several in their order', [`b=x@${DIGEST}`, `a=y@${DIGEST}`], {FAIRWAY_IMAGE_B: `x@${DIGEST}`, FAIRWAY_IMAGE_A: `y@${DIGEST}`}]
])('%s', (_what, entries, expected) => {
  expect(Object.entries(readImages(entries))).toEqual(Object.entries(expected))
})

test.each<[string, readonly string[], string]>([
  ['no digest', ['web=x/web:v1'], '"x/web:v1" does not end with a digest'],
  ['an output that was lost', ['web=x/web@'], '"x/web@" does not end with a digest'],
  ['nothing behind the name', ['web='], '"" does not end with a digest'],
  ['a short digest', ['web=x@sha256:12'], 'does not end with a digest'],
  ['no name of a variable', [`we b=x@${DIGEST}`], '"we b" is not a name for an image'],
  ['an empty name', [`=x@${DIGEST}`], '"" is not a name for an image'],
  ['one name twice', [`web=x@${DIGEST}`, `WEB=y@${DIGEST}`], 'two lines are for the variable FAIRWAY_IMAGE_WEB'],
  ['two names of one variable', [`a-b=x@${DIGEST}`, `a_b=y@${DIGEST}`], 'two lines are for the variable FAIRWAY_IMAGE_A_B'],
  ['a name that no registry takes', [`web=-x@${DIGEST}`], 'is not legal here']
])('%s is refused', (_what, entries, message) => {
  expect(() => readImages(entries)).toThrow(message)
})

test('the one image comes first, and is not given twice', () => {
  const images = {FAIRWAY_IMAGE_WEB: `x/web@${DIGEST}`}
  expect(Object.keys(imagesOf({image: 'x/app', digest: DIGEST, images}))).toEqual(['FAIRWAY_IMAGE', 'FAIRWAY_IMAGE_WEB'])
  expect(imagesOf({image: '', digest: '', images})).toBe(images)
  const both = {image: 'x/app', digest: DIGEST, images: {FAIRWAY_IMAGE: `x@${DIGEST}`}}
  expect(() => imagesOf(both)).toThrow('both are FAIRWAY_IMAGE')
})
