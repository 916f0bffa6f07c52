import {decide, type ChangeEvent, type Decision} from '../../../actions/begin-change/decide.ts'
import {readBeginChangeInputs, type BeginChangeInputs} from '../../../actions/begin-change/inputs.ts'

/** What infra.yml always gives. */
const ALWAYS = {approval: 'always', 'approval-timeout': '1h', binary: 'terraform', 'working-directory': 'infrastructure'}

export type Given = Readonly<Record<string, string>>

/** The inputs of a step, as the runner gives them. */
export function inputsOf(given: Given = {}): BeginChangeInputs {
  const values: Given = {...ALWAYS, ...given}
  return readBeginChangeInputs(name => values[name] ?? '')
}

export const REPOSITORY = 'lvs/lvs-cloud'

export function decided(given: Given = {}, event: Partial<ChangeEvent> = {}): Decision {
  return decide(inputsOf(given), {name: 'push', repository: REPOSITORY, headRepository: undefined, proposal: undefined, ...event})
}
