import type {Environment} from '../../../lib/action/environment.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import {lines, matching, refine, secret, text, type InputKind} from '../../../lib/action/inputs.ts'
import {imagesOf, readImages, type ImageSet} from '../../../lib/deploy/images.ts'
import {imageName} from '../../../lib/deploy/inputs.ts'
import {collectLogins, readRegistries, readRegistryPasswords, type RegistryLogin} from '../../../lib/registry/logins.ts'
import {platformList} from '../../../lib/registry/platforms.ts'

/** What the project's services run, and the logins of its registries. */
export const imageInputs = {
  image: optionalImage(),
  digest: matching(/^$|^sha256:[0-9a-f]{64}$/, 'Pass the digest that the build or push step put out: "sha256:" and 64 hex digits.', {
    default: ''
  }),
  images: refine(lines({default: ''}), readImages),
  platforms: platformList(),
  'registry-username': text({default: ''}),
  'registry-password': secret({default: ''}),
  registries: refine(lines({default: ''}), readRegistries),
  'registry-passwords': refine(secret({default: ''}), readRegistryPasswords)
}

/** Empty where there is none: a service may have no image, and `images` may have all. */
function optionalImage(): InputKind<string> {
  const kind = imageName()
  return {...kind, default: '', parse: value => (value === '' ? '' : kind.parse(value))}
}

interface LoginValues {
  readonly image: string
  readonly digest: string
  readonly images: ImageSet
  readonly 'registry-username': string
  readonly 'registry-password': string
  readonly registries: readonly RegistryLogin[]
  readonly 'registry-passwords': ReadonlyMap<string, string>
}

/** @throws ActionError when a password has no user name, or one image is given in two ways */
export function checkLogin(inputs: LoginValues): void {
  if (inputs['registry-password'] !== '' && inputs['registry-username'] === '') {
    throw new ActionError('Input "registry-username" is empty, but "registry-password" is set.', 'Set both, or neither.')
  }
  imagesOf(inputs)
}

/** A login of a registry, as `docker login` takes it. */
export interface PullLogin {
  /** Empty for Docker Hub. */
  readonly registry: string
  readonly username: string
  readonly password: string
}

/**
 * The registry of an image name, as Docker reads it: the first part, when it looks like a host (distribution/reference, splitDockerDomain).
 * @returns empty for Docker Hub, which `docker login` takes when no server is named
 */
export function registryOf(image: string): string {
  const [first = '', ...rest] = image.split('/')
  const isHost = rest.length > 0 && (first.includes('.') || first.includes(':') || first === 'localhost')
  return isHost && first !== 'docker.io' && first !== 'index.docker.io' ? first : ''
}

/**
 * The logins for pulls: those of `registries`, and that of `registry-username` for the images whose registry has none of them, which has to be one.
 *
 * @param images that are deployed
 * @param variables of the step, which may have passwords
 * @throws ActionError when a password is missing, or it is not clear which registry one is for
 */
export function pullLogins(images: readonly string[], inputs: LoginValues, variables: Environment): PullLogin[] {
  const others = collectLogins(inputs.registries, inputs['registry-passwords'], variables).map(({registry, credentials}) => ({
    ...credentials,
    registry: registry === 'docker.io' ? '' : registry
  }))
  const {'registry-username': username, 'registry-password': password} = inputs
  if (username === '' || images.length === 0) return others
  const all = [...new Set(images.map(registryOf))]
  const [registry = '', ...more] = all.filter(one => !others.some(login => login.registry === one))
  if (more.length > 0) {
    const names = [registry, ...more].map(one => (one === '' ? 'Docker Hub' : one)).join(' and ')
    throw new ActionError(
      `Input "registry-username" is the login of one registry, but the images are in ${names}.`,
      'Give each further one a line of "registries".'
    )
  }
  return all.length > 0 && all.every(one => others.some(login => login.registry === one))
    ? others
    : [{registry, username, password}, ...others]
}
