import {aws} from './aws.ts'
import {awsPages} from './aws-pages.ts'
import {azurerm} from './azurerm.ts'
import {clouds} from './clouds.ts'
import {former} from './former.ts'
import {google} from './google.ts'
import {hosts} from './hosts.ts'
import type {ProviderTypes} from './provider.ts'

/** A resource type that holds data, from the built-in list. */
export interface DataBearingType {
  /** What is lost with it: `is a disk`. */
  readonly reason: string
  /** The provider's documentation of its types. */
  readonly source: string
}

export const providers: readonly ProviderTypes[] = [...hosts, ...clouds, aws, ...awsPages, google, azurerm, ...former]

/** The built-in list, by full type: what no plan may destroy unless a person says so. Terraform's own `terraform_data` is not on it. */
export const dataBearingTypes: ReadonlyMap<string, DataBearingType> = new Map(
  providers.flatMap(({prefix, source, types}) => Object.entries(types).map(([type, reason]) => [`${prefix}${type}`, {reason, source}]))
)
