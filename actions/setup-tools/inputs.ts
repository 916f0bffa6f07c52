import {readInputs, text, type InputValues} from '../../lib/action/inputs.ts'
import {wantedTools} from './wanted-tools.ts'

export const schema = {
  tools: wantedTools(),
  'terraform-path': text({default: ''}),
  'tofu-path': text({default: ''}),
  'trivy-path': text({default: ''}),
  'jq-path': text({default: ''})
}

export type SetupToolsInputs = InputValues<typeof schema>

/** @throws ActionError when an input is missing or wrong */
export function readSetupToolsInputs(get?: (name: string) => string): SetupToolsInputs {
  return readInputs(schema, get)
}
