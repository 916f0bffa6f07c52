import {ActionError} from '../../lib/action/errors.ts'
import {lines, secret, text, words, type InputKind} from '../../lib/action/inputs.ts'
import {platformList} from '../../lib/registry/platforms.ts'
import {trustInputs} from '../../lib/registry/trust.ts'
import {wantsSbom} from './formats/sbom.ts'
import {FORMATS, type Format} from './formats/write.ts'
import {checkRegistryInputs, type AskedRegistries, type RegistryInputs} from './targets/registry-image.ts'
import {nameOfTarget, readTarget, SCANNERS, scannersFor, type ScannerName, type Target} from './targets/target.ts'

/** The inputs that say what is scanned, and what is written down of it. */
export const targetInputs = {
  layout: text({default: ''}),
  image: text({default: ''}),
  fs: text({default: ''}),
  config: text({default: ''}),
  sbom: text({default: ''}),
  digest: text({default: ''}),
  platforms: platformList(),
  name: text({default: ''}),
  'registry-username': text({default: ''}),
  'registry-password': secret({default: ''}),
  ...trustInputs,
  scanners: scannerList(),
  'skip-dirs': lines({default: ''}),
  'skip-files': lines({default: ''}),
  'checks-bundle-repository': text({default: ''}),
  formats: words(FORMATS, {default: 'json,sarif,table,markdown'})
}

/** What they are after {@link readTargetInputs}: the target in one, and what is looked for in it. */
export interface TargetValues extends RegistryInputs {
  readonly layout: string
  readonly image: string
  readonly fs: string
  readonly config: string
  readonly sbom: string
  readonly digest: string
  readonly platforms: readonly string[]
  readonly name: string
  readonly scanners: ReadonlySet<ScannerName> | undefined
  readonly 'skip-dirs': readonly string[]
  readonly 'skip-files': readonly string[]
  readonly 'checks-bundle-repository': string
  readonly formats: ReadonlySet<Format>
}

export interface ReadTarget {
  readonly target: Target
  readonly scanners: ReadonlySet<ScannerName>
  /** What the target is called in reports; empty when nobody knows. */
  readonly name: string
}

/**
 * @param others whether what is compared with may be an image, for which the login is then, and whether there is a mirror of one's own
 * @throws ActionError for no target or several, and for an input that is without effect on this one: whoever gives it relies on it
 */
export function readTargetInputs(inputs: TargetValues, others: AskedRegistries): ReadTarget {
  const target = readTarget(inputs)
  const scanners = scannersFor(target, inputs.scanners)
  const {kind} = target
  if (inputs.digest !== '' && kind !== 'layout' && kind !== 'image') throw useless('digest', kind, 'which has none')
  if (inputs.platforms.length > 0 && kind !== 'image') {
    throw useless(
      'platforms',
      kind,
      kind === 'layout' ? 'of which every platform is scanned, because all of it is pushed' : 'which has none'
    )
  }
  const skipped = (['skip-dirs', 'skip-files'] as const).find(name => inputs[name].length > 0)
  if (skipped !== undefined && kind === 'sbom') throw useless(skipped, kind, 'in which there are no files')
  if (inputs['checks-bundle-repository'] !== '' && !scanners.has('misconfig')) {
    throw new ActionError(
      'Input "checks-bundle-repository" needs the scanner "misconfig", which takes them.',
      'Add misconfig to "scanners".'
    )
  }
  if (wantsSbom(inputs.formats) && !scanners.has('vuln')) {
    throw new ActionError('Input "formats": an SBOM needs the scanner "vuln", which finds the packages.', 'Add vuln to "scanners".')
  }
  checkRegistryInputs(inputs, {isForImage: kind === 'image' || others.isForImage, isForMirror: others.isForMirror && scanners.has('vuln')})
  return {target, scanners, name: inputs.name === '' ? nameOfTarget(target) : inputs.name}
}

function useless(input: string, kind: string, why: string): ActionError {
  return new ActionError(`Input "${input}" does not go with "${kind}", ${why}.`, 'Leave it out.')
}

/** Empty for what is usual with the target. */
function scannerList(): InputKind<ReadonlySet<ScannerName> | undefined> {
  const kind = words(SCANNERS, {default: ''})
  return {...kind, parse: value => (value === '' ? undefined : kind.parse(value))}
}
