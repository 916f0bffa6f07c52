import {idOf, nodeIdOf} from '../state.ts'

/** A user as GitHub puts it into other answers ("simple user"). */
export function userView(baseUrl: string, login: string, type: 'User' | 'Bot' | 'Organization' = 'User'): Record<string, unknown> {
  const api = `${baseUrl}/users/${encodeURIComponent(login)}`
  return {
    login,
    id: idOf(`user ${login}`),
    node_id: nodeIdOf('U', login),
    avatar_url: `https://avatars.githubusercontent.com/u/${idOf(`user ${login}`)}`,
    gravatar_id: '',
    url: api,
    html_url: `https://github.com/${encodeURIComponent(login)}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type,
    site_admin: false
  }
}
