/** Where an SSH server answers, and as whom we come. */
export interface Address {
  readonly host: string
  readonly port: number
  readonly user: string
}
