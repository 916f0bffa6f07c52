import type {PlannedFile} from './plan.ts'
import type {ServiceUnit} from './units.ts'

/**
 * What a release says about its files (`fairway.targets`), for the scripts that change the host: for each one its mode, the mode that it gets where
 * there is none yet, owner, action, units, whether systemd has to read its units anew, and its name. `-` stands for nothing, a tab is between them.
 */
export function renderTargets(files: readonly PlannedFile[]): string {
  return files
    .map(({mode, newMode, owner, action, units, isUnitFile, name}) =>
      [mode ?? '-', newMode ?? '-', owner ?? '-', action, units.join(',') || '-', yesOrNo(isUnitFile), name].join('\t')
    )
    .map(line => `${line}\n`)
    .join('')
}

/** For each unit (`fairway.units`) its name, its action, whether it is enabled, and whether it is restarted in any case. */
export function renderUnits(units: readonly ServiceUnit[]): string {
  return units.map(({name, action, enable, always}) => `${[name, action, yesOrNo(enable), yesOrNo(always)].join('\t')}\n`).join('')
}

const yesOrNo = (value: boolean) => (value ? 'yes' : 'no')
