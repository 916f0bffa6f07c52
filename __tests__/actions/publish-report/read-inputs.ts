import {readPublishReportInputs, type PublishReportInputs} from '../../../actions/publish-report/inputs.ts'
import {silence} from '../../support/silence.ts'

/** The inputs, or what is said about them; without the lines for the runner. */
export function read(given: Record<string, string>): PublishReportInputs {
  const outcomes: (() => PublishReportInputs)[] = []
  silence(() => {
    try {
      const inputs = readPublishReportInputs(name => given[name] ?? '')
      outcomes.push(() => inputs)
    } catch (error) {
      outcomes.push(() => {
        throw error
      })
    }
  })
  const [outcome] = outcomes
  if (outcome === undefined) throw new Error('Nothing was read.')
  return outcome()
}
