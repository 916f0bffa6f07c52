import {describe, expect, it} from '@jest/globals'
import {recoverySteps} from '../../../actions/apply-plan/recovery.ts'

const kept = {kind: 'kept', reason: 'no answer', beside: undefined} as const

describe('what a person has to do about a state that was not saved', () => {
  it('names the file, and what to do where the machine is gone after the job', () => {
    const steps = recoverySteps({...kept, path: '/w/errored.tfstate', sealed: undefined}).join(' ')
    expect(steps).toMatch(/^Do not apply anything before the state is saved/)
    expect(steps).toContain('The state is in /w/errored.tfstate')
    expect(steps).toMatch(/A hosted runner is gone after the job, and the file with it: look for each object at its provider/)
  })

  it('names the sealed file, which outlives every machine', () => {
    const steps = recoverySteps({...kept, path: undefined, sealed: '/temp/state.sealed'}).join(' ')
    expect(steps).toContain('upload the file of the output "errored-state" (/temp/state.sealed)')
    expect(steps).not.toContain('hosted')
  })
})
