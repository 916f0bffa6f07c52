/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['result', 'running-digest', 'previous-digest', 'previous-version', 'url', 'serving-version', 'reason'] as const

export type DeployOutputs = (typeof outputNames)[number]
