import {expect, it} from '@jest/globals'
import {guardRequest, verifyRequest} from '../../../lib/plan/request.ts'

it('asks for a judgement by the built-in list where nothing else is said', () => {
  const defaults = {
    mode: 'guard',
    plan: 'p',
    workingDirectory: '.',
    binary: 'auto',
    fingerprintKey: undefined,
    protect: [],
    protectExcept: [],
    protectDefaults: true,
    maxDestroy: undefined,
    allow: undefined,
    showValues: false
  }
  expect(guardRequest({plan: 'p'})).toEqual(defaults)
  // A door hands over what was not said as undefined.
  expect(guardRequest({plan: 'p', workingDirectory: undefined, binary: undefined, protectDefaults: undefined})).toEqual(defaults)
})

it('keeps what is said', () => {
  const said = {
    plan: 'p',
    workingDirectory: 'infra',
    binary: 'tofu',
    fingerprintKey: 'k',
    protect: ['a'],
    protectExcept: ['b'],
    protectDefaults: false,
    maxDestroy: 0,
    allow: 'allow.yml',
    showValues: true
  }
  expect(guardRequest(said)).toEqual({mode: 'guard', ...said})
})

it('asks whether a plan is the one that was judged', () => {
  const judgedAs = {planSha256: undefined, fingerprint: 'f'} as const
  expect(verifyRequest({plan: 'p', judgedAs, fingerprintKey: 'k', judged: 'report.json'})).toEqual({
    mode: 'verify',
    plan: 'p',
    workingDirectory: '.',
    binary: 'auto',
    fingerprintKey: 'k',
    judgedAs,
    judged: 'report.json'
  })
})
