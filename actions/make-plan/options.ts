import type {MakePlanInputs} from './inputs.ts'

/** Each value is an option of its own, so that none is taken for another option. */
const each = (option: string, values: readonly string[]) => values.map(value => `${option}=${value}`)

/** The options of `init`. */
export const initOptions = (inputs: Pick<MakePlanInputs, 'backend-config'>) => [
  '-no-color',
  ...each('-backend-config', inputs['backend-config'])
]

/**
 * The options of `plan`.
 *
 * @param plan absolute path of the file that it is written to
 */
export function planOptions(inputs: MakePlanInputs, plan: string): string[] {
  return [
    '-json',
    `-out=${plan}`,
    ...each('-var-file', inputs['var-file']),
    ...each('-target', inputs.target),
    ...each('-replace', inputs.replace),
    ...(inputs.destroy ? ['-destroy'] : []),
    ...(inputs['refresh-only'] ? ['-refresh-only'] : []),
    // What only looks takes no lock, so that it never keeps an apply from its turn.
    ...(inputs['to-apply'] ? [] : ['-lock=false'])
  ]
}
