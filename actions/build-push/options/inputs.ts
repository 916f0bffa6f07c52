import {ActionError} from '../../../lib/action/errors.ts'
import {boolean, choice, keyValues, lines, refine, secret, text, type InputValues} from '../../../lib/action/inputs.ts'
import {readPublicBuildArguments} from '../build-values.ts'
import {readBuilderConfiguration, readDriverOptions} from '../builder/inputs.ts'
import {secretIn} from './looks-secret.ts'
import {readRegistries, readRegistryPasswords} from '../../../lib/registry/logins.ts'
import {readBuildContexts, readGenerator, readHosts, readLimits, readSize, readStages} from './read.ts'
import {readSsh} from './ssh.ts'

/** What buildx is told beside what to build: docker's names and docker's forms, where docker has one. */
export const buildOptions = {
  'public-build-args': refine(text({default: ''}), readPublicBuildArguments),
  'build-contexts': refine(keyValues({default: ''}), readBuildContexts),
  'add-hosts': refine(lines({default: ''}), readHosts),
  network: choice(['default', 'none', 'host'], {default: 'default'}),
  'no-cache': boolean({default: 'false'}),
  'no-cache-filters': refine(lines({default: ''}), readStages),
  pull: boolean({default: 'false'}),
  ulimit: refine(lines({default: ''}), readLimits),
  'shm-size': refine(text({default: ''}), readSize),
  ssh: refine(lines({default: ''}), readSsh),
  sbom: refine(text({default: 'false'}), value => readGenerator(withoutPassword(value))),
  registries: refine(lines({default: ''}), readRegistries),
  'registry-passwords': refine(secret({default: ''}), readRegistryPasswords),
  'driver-opts': refine(lines({default: ''}), readDriverOptions),
  'buildkitd-config': refine(text({default: ''}), readBuilderConfiguration)
}

type BuildOptions = InputValues<typeof buildOptions>

/** Inputs of the action that an option may contradict. */
interface Others {
  readonly image: {readonly registry: string}
  readonly 'build-args': ReadonlyMap<string, string>
  readonly 'registry-username': string
}

/** @throws ActionError when two inputs do not go together */
export function checkBuildOptions(inputs: BuildOptions & Others): void {
  const twice = [...inputs['public-build-args'].keys()].find(name => inputs['build-args'].has(name))
  if (twice !== undefined) {
    throw new ActionError(`The build argument "${twice}" is in "build-args" and in "public-build-args".`, 'Keep it in one of the two.')
  }
  if (inputs['no-cache'] && inputs['no-cache-filters'].length > 0) {
    throw new ActionError('Input "no-cache-filters" names stages, but "no-cache: true" is for all of them.', 'Leave out one of the two.')
  }
  // The name is not repeated: of a line that is only a password it would be a part of it.
  const named = new Set(inputs.registries.map(({variable}) => variable))
  if ([...inputs['registry-passwords'].keys()].some(name => !named.has(name))) {
    const names = named.size === 0 ? 'there is none' : [...named].join(', ')
    throw new ActionError(
      `Input "registry-passwords" has a line with a name that no line of "registries" has (${names}).`,
      'Write a line HOST USER NAME in "registries", or leave the password out.'
    )
  }
  const {registry} = inputs.image
  if (inputs['registry-username'] !== '' && inputs.registries.some(login => login.registry === registry)) {
    throw new ActionError(`Input "registries" has a login for ${registry}, and so has "registry-username".`, 'Keep one of the two.')
  }
}

/**
 * A text that becomes an argument of a program.
 *
 * @throws ActionError when it holds a password: every user of the machine can list arguments
 */
export function withoutPassword(value: string): string {
  const found = secretIn(value)
  if (found === undefined) return value
  throw new ActionError(
    `it holds ${found}, and every user of the machine can read it.`,
    'Leave it out. For a private Git repository give the token as the build secret GIT_AUTH_TOKEN ("secrets" or "secret-envs").'
  )
}
