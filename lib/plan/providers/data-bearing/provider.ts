/** The resource types of one Terraform provider that hold data, and where its documentation lists them. */
export interface ProviderTypes {
  /** What every type of the provider begins with: `hcloud_`. */
  readonly prefix: string
  /** Folder with the documentation of the provider's resources, at the commit that was read, in which each type below has a page; or that page. */
  readonly source: string
  /** Type without the prefix → what is lost with it, in one line that reads after the type's name. */
  readonly types: Readonly<Record<string, string>>
}

export const documentation = (repository: string, commit: string, folder: string) =>
  `https://github.com/${repository}/tree/${commit}/${folder}`
