import {expect, test} from '@jest/globals'
import {readLine} from '../../../rehearsal/act/log.ts'

test('the end of a step', () => {
  const line =
    '{"job":"ship/ship/build","jobID":"build","stage":"Main","step":"Build","stepID":["build"],"stepResult":"success","msg":"ok\\n"}'
  expect(readLine(line)).toMatchObject({
    job: 'ship/ship/build',
    jobId: 'build',
    stage: 'Main',
    step: 'Build',
    stepId: 'build',
    stepResult: 'success',
    isOutput: false,
    message: 'ok'
  })
})

test('the name of a job that is shorter than another one’s', () => {
  expect(readLine('{"job":"a/b/notify ","msg":""}')?.job).toBe('a/b/notify')
})

test('an output', () => {
  const line = '{"job":"a/b","command":"set-output","name":"digest","arg":"sha256:1","stepID":["push"],"msg":"x"}'
  expect(readLine(line)).toMatchObject({command: 'set-output', name: 'digest', value: 'sha256:1', stepId: 'push'})
})

test.each(['Error: no such file', '', '[1]', 'null', '"text"', '{'])('%j is no line of the log', line => {
  expect(readLine(line)).toBeUndefined()
})

test('what has another type than expected is not there', () => {
  expect(readLine('{"job":1,"stage":"Later","stepID":"x","msg":{}}')).toMatchObject({
    job: undefined,
    stage: undefined,
    stepId: undefined,
    message: ''
  })
})
