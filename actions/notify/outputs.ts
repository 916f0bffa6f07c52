/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['result', 'http-status'] as const

export type NotifyOutputs = (typeof outputNames)[number]
