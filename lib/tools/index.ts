import type {Tool} from './installer.ts'
import {JQ} from './jq.ts'
import {TERRAFORM} from './terraform.ts'
import {TOFU} from './tofu.ts'
import {TRIVY} from './trivy.ts'

/** Every program that Fairway can bring to a runner, by its file name, in the order in which they are listed. */
export const tools = {terraform: TERRAFORM, tofu: TOFU, trivy: TRIVY, jq: JQ} as const satisfies Record<string, Tool>

export type ToolName = keyof typeof tools

export const toolNames = Object.keys(tools) as readonly ToolName[]
