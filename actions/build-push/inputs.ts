import {ActionError} from '../../lib/action/errors.ts'
import {
  boolean,
  choice,
  EMPTY_OUTPUT,
  fromOutput,
  keyValues,
  readInputs,
  refine,
  secret,
  text,
  type InputValues
} from '../../lib/action/inputs.ts'
import {isDigest} from '../../lib/registry/descriptor.ts'
import {platformList} from '../../lib/registry/platforms.ts'
import {parseImageName} from '../../lib/registry/reference.ts'
import {trustInputs} from '../../lib/registry/trust.ts'
import {readAnnotations} from './annotations.ts'
import {checkSecretNames, readBuildSecrets} from './build-secrets.ts'
import {cacheSchema} from './cache/inputs.ts'
import {readBuildArguments, readLabels} from './build-values.ts'
import {buildOptions, checkBuildOptions, withoutPassword} from './options/inputs.ts'
import {readFlavor} from './tags/flavor.ts'
import {readTagRules} from './tags/rule.ts'

const GITHUB_TOKEN_DEFAULT = '${{ github.token }}'

export const schema = {
  mode: choice(['build-and-push', 'build', 'push', 'check', 'tag', 'index'], {default: 'build-and-push'}),
  image: fromOutput(refine(text(), parseImageName)),
  tags: refine(text({default: ''}), readTagRules),
  flavor: refine(text({default: ''}), readFlavor),
  annotations: refine(text({default: ''}), readAnnotations),
  'allow-older': boolean({default: 'false'}),
  'tag-set': choice(['all', 'immutable', 'moving', 'none'], {default: 'all'}),
  context: refine(text({default: '.'}), withoutPassword),
  file: refine(text({default: ''}), withoutPassword),
  target: refine(text({default: ''}), withoutPassword),
  platforms: platformList(),
  'build-args': refine(text({default: ''}), readBuildArguments),
  labels: refine(text({default: ''}), readLabels),
  secrets: refine(secret({default: ''}), readBuildSecrets),
  'secret-envs': refine(keyValues({default: ''}), checkSecretNames),
  'secret-files': refine(keyValues({default: ''}), checkSecretNames),
  provenance: choice(['false', 'min', 'max'], {default: 'min'}),
  version: refine(text({default: ''}), withoutPassword),
  revision: choice(['event', 'head'], {default: 'event'}),
  builder: refine(text({default: ''}), withoutPassword),
  ...buildOptions,
  ...cacheSchema,
  layout: text({default: ''}),
  digest: refine(text({default: ''}), checkDigest),
  parts: text({default: ''}),
  'parts-result': text({default: ''}),
  'registry-username': text({default: ''}),
  'registry-password': secret({default: ''}),
  ...trustInputs,
  'github-token': refine(secret({default: GITHUB_TOKEN_DEFAULT}), value => (value === GITHUB_TOKEN_DEFAULT ? '' : value))
}

export type BuildPushInputs = InputValues<typeof schema>

/** @throws ActionError when an input is missing or wrong, or when two of them do not go together */
export function readBuildPushInputs(get?: (name: string) => string): BuildPushInputs {
  const inputs = readInputs(schema, get)
  if (inputs.mode === 'push' && inputs.layout === '') {
    throw new ActionError('Input "layout" is required when "mode" is push.', 'Write "layout: ${{ steps.build.outputs.layout }}".')
  }
  if (inputs.mode !== 'push' && inputs.layout !== '') {
    throw new ActionError('Input "layout" names what is to be pushed.', 'Leave it out, or write "mode: push".')
  }
  if (inputs.mode === 'tag' && inputs.digest === '') {
    throw new ActionError('Input "digest" is required when "mode" is tag.', EMPTY_OUTPUT)
  }
  if (inputs.mode !== 'push' && inputs.mode !== 'tag' && inputs.digest !== '') {
    throw new ActionError('Input "digest" says what may be pushed or tagged.', 'Leave it out, or write "mode: push" or "mode: tag".')
  }
  if ((inputs.mode === 'build' || inputs.mode === 'check') && inputs['tag-set'] !== 'all') {
    throw new ActionError(`Input "tag-set" says which tags are set, and "mode: ${inputs.mode}" sets none.`, 'Leave it out.')
  }
  checkParts(inputs)
  if ((inputs['registry-username'] === '') !== (inputs['registry-password'] === '')) {
    const missing = inputs['registry-username'] === '' ? 'registry-username' : 'registry-password'
    throw new ActionError(`Input "${missing}" is empty, but the other half of the login is set.`, 'Set both, or neither.')
  }
  checkBuildOptions(inputs)
  return inputs
}

/** Checks what an image of several runners needs. */
function checkParts({mode, digest, parts, platforms, 'tag-set': tagSet, 'parts-result': result}: BuildPushInputs): void {
  if (tagSet === 'none' && mode !== 'push') {
    throw new ActionError('"tag-set: none" pushes a part of an image of several platforms.', 'Write "mode: push", or leave "tag-set" out.')
  }
  if (tagSet === 'none' && digest === '') {
    throw new ActionError(
      'Input "digest" is required with "tag-set: none".',
      'Give the one that was scanned: "digest: ${{ steps.scan.outputs.digest }}".'
    )
  }
  if (mode !== 'index' && (parts !== '' || result !== '')) {
    throw new ActionError('Inputs "parts" and "parts-result" are what an index is made of.', 'Leave them out, or write "mode: index".')
  }
  if (mode !== 'index') return
  if (parts === '')
    throw new ActionError('Input "parts" is required when "mode" is index.', 'Give the folder into which the parts were downloaded.')
  if (result === '') {
    throw new ActionError(
      'Input "parts-result" is required when "mode" is index.',
      'Write "parts-result: ${{ needs.<job>.result }}", with the job that pushes the parts.'
    )
  }
  if (platforms.length === 0)
    throw new ActionError('Input "platforms" is required when "mode" is index.', 'Name all platforms that the image is to have.')
}

/** The login for the registry; undefined for none. */
export function credentialsOf(inputs: BuildPushInputs): {username: string; password: string} | undefined {
  const username = inputs['registry-username']
  return username === '' ? undefined : {username, password: inputs['registry-password']}
}

function checkDigest(digest: string): string {
  if (digest !== '' && !isDigest(digest)) {
    throw new ActionError(`"${digest}" is not a digest.`, 'A digest is "sha256:" and 64 hex digits.')
  }
  return digest
}
