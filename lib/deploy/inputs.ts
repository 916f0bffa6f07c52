import {ActionError} from '../action/errors.ts'
import {integer, matching, printable, text, type InputKind} from '../action/inputs.ts'
import {readHost} from '../ssh/address.ts'

/** Name or address of a Docker host; one of IPv6 with or without brackets, given without. */
export function hostName(): InputKind<string> {
  const fix = 'Write a host name or an address without user and port, for example "host: server.example.com"; the port has its own input.'
  const kind = matching(/^(?!-)[A-Za-z0-9._:%[\]-]+$/, fix)
  return {
    ...kind,
    parse(value) {
      const host = readHost(kind.parse(value))
      if (host === undefined) throw new ActionError(`"${printable(value)}" is not legal here.`, fix)
      return host
    }
  }
}

/** Port of an SSH server. */
export const sshPort = () => integer({default: '22', min: 1, max: 65_535})

/** Account on a Docker host. */
export const accountName = () =>
  matching(/^(?!-)[A-Za-z0-9._@\\-]+$/, 'Write the name of the account on the host, for example "user: deploy".')

/** Name of a Compose project: the characters that Compose takes (compose-go, loader.NormalizeProjectName). */
export const projectName = () =>
  matching(
    /^[a-z0-9][a-z0-9_-]{0,62}$/,
    'A Compose project name has small letters, digits, dashes and underscores, and begins with a letter or digit.'
  )

/** Name of the image that a host pulls, without tag and digest; in small letters, because `github.repository` often has others. */
export function imageName(): InputKind<string> {
  const kind = matching(
    /^[a-z0-9][a-z0-9.-]*(:\d{1,5})?(\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*$/,
    'Write the name without tag and digest, for example "image: registry.example.com/team/app".'
  )
  return {...kind, parse: value => kind.parse(value.toLowerCase())}
}

/** Whether a text is the URL of a page, in which `{host}` and `{name}` stand for those of a host. */
export function isPage(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}]+$/u.test(text) && URL.canParse(text.replace(/\{(?:host|name)\}/g, 'host'))
}

/** Page that says whether the service works; empty for none. */
export function healthUrl(): InputKind<string> {
  return {
    ...text({default: ''}),
    parse(value) {
      if (value === '' || isPage(value)) return value
      throw new ActionError(`"${printable(value)}" is not legal here.`, 'Write an http or https URL, or leave it empty.')
    }
  }
}
