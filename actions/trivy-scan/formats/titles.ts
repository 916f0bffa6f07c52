import type {ScannedTarget, ScanResult} from '../result.ts'
import type {TargetKind} from '../targets/target.ts'

const WHAT: Readonly<Record<TargetKind, {readonly title: string; readonly noun: string}>> = {
  layout: {title: 'Image scan', noun: 'image'},
  image: {title: 'Image scan', noun: 'image'},
  fs: {title: 'Folder scan', noun: 'folder'},
  config: {title: 'Configuration scan', noun: 'configuration'},
  sbom: {title: 'SBOM scan', noun: 'SBOM'}
}

/** `Image scan: pass` */
export const titleOf = ({target, result}: ScanResult): string => `${WHAT[target.kind].title}: ${result}`

/** What was scanned, in a sentence: `image`. */
export const nounOf = ({kind}: ScannedTarget): string => WHAT[kind].noun
