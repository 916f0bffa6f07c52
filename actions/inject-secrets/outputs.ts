/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['directory', 'files', 'count'] as const

export type InjectSecretsOutputs = (typeof outputNames)[number]
