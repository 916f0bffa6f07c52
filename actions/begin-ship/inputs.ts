import {boolean, readInputs, text, type InputValues} from '../../lib/action/inputs.ts'

/** All of them as they were written, empty ones too: what is wrong is said at once, and only where it is needed (problems.ts). */
export const schema = {
  image: text({default: ''}),
  deploy: text({default: ''}),
  approval: text({default: ''}),
  'approval-timeout': text({default: ''}),
  host: text({default: ''}),
  port: text({default: ''}),
  user: text({default: ''}),
  'known-hosts': text({default: ''}),
  'has-ssh-key': boolean({default: 'false'}),
  project: text({default: ''}),
  url: text({default: ''}),
  'health-path': text({default: ''}),
  'health-timeout': text({default: ''})
}

export type BeginShipInputs = InputValues<typeof schema>

/** @throws ActionError when "has-ssh-key" is neither true nor false */
export function readBeginShipInputs(get?: (name: string) => string): BeginShipInputs {
  return readInputs(schema, get)
}
