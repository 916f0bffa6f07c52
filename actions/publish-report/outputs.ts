/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['result', 'number', 'url'] as const

export type PublishReportOutput = (typeof outputNames)[number]
