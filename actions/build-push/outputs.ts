/** Every output that action.yml declares. */
export const outputNames = ['image', 'digest', 'reference', 'tags', 'version', 'layout', 'pushed', 'size'] as const

export type BuildPushOutputs = (typeof outputNames)[number]
