import {expect, test} from '@jest/globals'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {scenarios} from '../../rehearsal/scenarios/index.ts'
import {root} from '../../scripts/support/repository.ts'

const workflows = scenarios.flatMap(({name, workflow, faults, workflows: others = []}) =>
  [{workflow, faults}, ...others].map(one => ({...one, name}))
)

test.each(workflows)('an end-to-end suite plays every fault of $name, $workflow', ({faults}) => {
  const folder = join(root, '__tests__', 'e2e')
  const suites = readdirSync(folder).filter(name => name.startsWith('rehearse'))
  const text = suites.map(name => readFileSync(join(folder, name), 'utf8')).join('\n')
  const isPlayed = (fault: string) => new RegExp(`(?<![\\w-])${fault}(?![\\w-])`).test(text)
  expect(Object.keys(faults).filter(fault => !isPlayed(fault))).toEqual([])
})
