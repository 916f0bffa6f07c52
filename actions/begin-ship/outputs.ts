/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['proposal'] as const

export type BeginShipOutputs = (typeof outputNames)[number]
